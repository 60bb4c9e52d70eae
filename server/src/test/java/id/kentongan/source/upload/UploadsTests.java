package id.kentongan.source.upload;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UploadsTests {
    @ParameterizedTest
    @CsvSource({
        "ulasan.csv, ulasan.csv",
        "../../etc/passwd, passwd",
        "C:\\Users\\Sari\\ulasan.csv, ulasan.csv",
        "'..', '..'",
        "'/', '?'",
        "'', '?'",
    })
    void showsOnlyTheLastPartOfAName(String given, String shown) {
        assertThat(Uploads.harmless(given)).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource({"'a\u202Evsc.exe', avsc.exe", "'a\u0000\tb', ab"})
    void takesOutWhatNobodySees(String given, String shown) {
        assertThat(Uploads.harmless(given)).isEqualTo(shown);
    }

    @org.junit.jupiter.api.Test
    void keepsTheEndOfALongName() {
        assertThat(Uploads.harmless("x".repeat(500) + "-002.zip")).hasSize(200).endsWith("-002.zip");
    }
}
