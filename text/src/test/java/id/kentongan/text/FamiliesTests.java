package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FamiliesTests {
    private static final String WARNING =
            "Waspada penipuan berkedok surat tilang yang dikirim lewat pesan singkat, jangan buka berkas dari nomor asing";

    private final Families families = new Families();

    @Test
    void putsTheSameTextInTheSameFamily() {
        assertThat(families.of(WARNING)).isEqualTo(families.of(WARNING)).matches("[0-9a-f]{16}");
    }

    @Test
    void knowsATextAgainInOtherLettersAndWithAFewWordsMore() {
        String family = families.of(WARNING);

        assertThat(families.of(WARNING.toUpperCase(java.util.Locale.ROOT) + "!!! 🙏"))
                .isEqualTo(family);
        assertThat(families.of("Info penting: " + WARNING)).isEqualTo(family);
    }

    @Test
    void keepsTextsOfTheSameTopicApart() {
        assertThat(families.of(WARNING))
                .isNotEqualTo(families.of("Saya tertipu surat tilang palsu kemarin dan uang di rekening habis semua"));
    }

    @Test
    void joinsShortTextsOnlyWhenAllWordsAreTheSame() {
        String family = families.of("Pelayanan bagus");

        assertThat(families.of("pelayanan bagus!")).isEqualTo(family);
        assertThat(families.of("Pelayanan bagus sekali")).isNotEqualTo(family);
    }

    @Test
    void givesTextsWithoutWordsAFamilyToo() {
        assertThat(families.of("")).matches("[0-9a-f]{16}");
        assertThat(families.of("👍")).matches("[0-9a-f]{16}");
    }

    @Test
    void namesAFamilyByItsFounderAlone() {
        String alone = families.of(WARNING);
        var others = new Families();
        others.of("Antrean di loket dua lebih pendek daripada di loket satu pagi ini");

        assertThat(others.of(WARNING)).isEqualTo(alone);
    }

    @Test
    void forgetsWhatNothingJoinedForLong() {
        var forgetful = new Families(10);
        String founder = "Alun-alun kini terang pada malam hari karena lampu taman sudah diganti semua";
        String relative = founder + " sejak kemarin";
        String family = forgetful.of(founder);
        assertThat(forgetful.of(relative)).isEqualTo(family);

        for (int i = 0; i < 100; i++) {
            forgetful.of("laporan nomor " + i + " tentang jalan " + i * 7 + " rusak di desa " + i * 13);
        }

        assertThat(forgetful.of(relative)).isNotEqualTo(family);
    }
}
