package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Element;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetsTests {
    @Test
    void holdsOutAboutTheShareAskedForAndAlwaysTheSame() {
        long held = IntStream.range(0, 10_000)
                .filter(i -> Sets.isHeldOut("teks nomor " + i, 10))
                .count();

        assertThat(held).isBetween(900L, 1_100L);
        assertThat(Sets.isHeldOut("teks nomor 1", 10)).isEqualTo(Sets.isHeldOut("teks nomor 1", 10));
    }

    @Test
    void renamesABrandInDisguise() {
        var comment = new Sets.Comment("main di 𝐊𝐎𝐓𝐎𝟖𝟖 saja", true, "koto88", "gbennnn");

        assertThat(comment.renamed("BULAN77")).isEqualTo("main di BULAN77 saja");
        assertThat(new Sets.Comment("main yuk", true, "koto88", "gbennnn").renamed("BULAN77"))
                .isEqualTo("main yuk");
    }

    @Test
    void readsThePolarityOfAnElement() {
        var row = new Sets.Labelled("", null, "waktu:negative,sarpras:neutral", "");

        assertThat(row.polarityOf(Element.SARPRAS)).isEqualTo("neutral");
        assertThat(row.polarityOf(Element.BIAYA)).isNull();
    }
}
