package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import org.junit.jupiter.api.Test;

class HeadlineTests {
    private static final String BODY = "polisi menangkap dua orang yang diduga mencuri kabel di stasiun pada malam hari"
            + " setelah warga melapor lewat telepon dan petugas datang ke tempat kejadian dengan tiga mobil patroli";

    private static int headline(String text) {
        Words words = Words.of(NormalForm.of(text));
        int[] spoken = new int[words.count()];
        int count = 0;
        for (int word = 0; word < words.count(); word++) {
            if (!words.isSign(word)) {
                spoken[count++] = word;
            }
        }
        return Headline.words(text, words, spoken, count);
    }

    @Test
    void takesAShortFirstLine() {
        assertThat(headline("Dua pencuri kabel ditangkap\n" + BODY)).isEqualTo(4);
    }

    @Test
    void takesAFirstSentenceInCapitals() {
        assertThat(headline("Dua Pencuri Kabel di Stasiun Ditangkap. Lagi-lagi " + BODY))
                .isEqualTo(6);
    }

    @Test
    void takesARowOfWordsInCapitals() {
        assertThat(headline("Dua Pencuri Kabel di Stasiun Sukamaju Ditangkap Polisi " + BODY))
                .isEqualTo(8);
    }

    @Test
    void takesNoOrdinaryBeginningForAHeadline() {
        assertThat(headline("Jakarta - Kepala Polisi Resor Sukamaju " + BODY)).isZero();
        assertThat(headline(BODY)).isZero();
        assertThat(headline("Dua orang ditangkap. Kata " + BODY)).isZero();
    }

    @Test
    void takesNoTextInCapitalsForAHeadline() {
        assertThat(headline(BODY.toUpperCase(java.util.Locale.ROOT))).isZero();
    }
}
