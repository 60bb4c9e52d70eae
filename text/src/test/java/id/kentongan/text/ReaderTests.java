package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReaderTests {
    private final Reader reader = Reader.shipped();

    @Test
    void tellsPraiseFromComplaint() {
        assertThat(sentiment("Petugasnya ramah sekali, pelayanan cepat dan memuaskan"))
                .isEqualTo(Polarity.POSITIVE);
        assertThat(sentiment("Kecewa, pelayanannya buruk dan lama sekali")).isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void tellsIndonesianFromJavaneseAndEnglish() {
        assertThat(language("Saya sudah menunggu di sini sejak pagi")).isEqualTo("id");
        assertThat(language("Aku wis suwe ngenteni ing kene nganti awan")).isEqualTo("jv");
        assertThat(language("The staff were kind and the queue was short")).isEqualTo("en");
    }

    @Test
    void doesNotNameTheLanguageOfSigns() {
        assertThat(language("")).isEqualTo("und");
        assertThat(language("⭐⭐⭐⭐⭐ 100!")).isEqualTo("und");
    }

    private Polarity sentiment(String text) {
        return reader.read(Document.review(text)).sentiment().label();
    }

    private String language(String text) {
        return reader.read(Document.review(text)).language().code();
    }
}
