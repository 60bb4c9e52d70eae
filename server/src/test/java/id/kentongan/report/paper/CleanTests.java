package id.kentongan.report.paper;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CleanTests {
    @Test
    void leavesWordsOfEveryLanguageAlone() {
        assertThat(Clean.line("Dak katek, السلام عليكم, 👮‍♀️ oke")).isEqualTo("Dak katek, السلام عليكم, 👮‍♀️ oke");
    }

    @Test
    void takesOutWhatNoDocumentMayHold() {
        assertThat(Clean.line("a\u0000b\u0007c\uFFFEd\uD83De\u202Ef\u2066g\u001Bh"))
                .isEqualTo("abcdefgh");
    }

    @Test
    void putsTheTextIntoOneLine() {
        assertThat(Clean.line("  satu\r\n\n dua\ttiga\u2028empat ")).isEqualTo("satu dua tiga empat");
    }

    @Test
    void cutsBetweenWords() {
        assertThat(Clean.brief("antre sejak pagi sekali", 18)).isEqualTo("antre sejak pagi…");
        assertThat(Clean.brief("antre sejak pagi", 18)).isEqualTo("antre sejak pagi");
    }

    @Test
    void cutsNoPictureInTwo() {
        assertThat(Clean.brief("👮‍♀️👮‍♀️👮‍♀️", 7)).isEqualTo("👮‍♀️…");
        assertThat(Clean.brief("x".repeat(5_000), 180)).isEqualTo("x".repeat(180) + "…");
    }
}
