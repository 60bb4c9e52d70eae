package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermsTests {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Banjir di Kebonagung sudah surut | banjir kebonagung surut",
                "RT @polres_x: BANJIR!!! lihat https://t.co/AbC12 dan www.contoh.id/banjir-2026 | banjir lihat",
                "#BigWet the river is rising, don't drive | bigwet river rising drive",
                "Queensland's floods &amp; Queensland | queensland floods",
                "banjir banjir Banjir | banjir",
                "jam 08.30 tanggal 17 08 2026 | jam tanggal",
                "salat jum'at di masjid | salat jumat masjid",
                "kaaaaget, 𝐛𝐚𝐧𝐣𝐢𝐫 lagi | kaget banjir",
                "covid19 naik | covid19 naik"
            })
    void keepsTheWordsThatMayNameAnIssue(String text, String terms) {
        assertThat(Terms.of(text)).containsExactly(terms.split(" "));
    }

    @Test
    void findsNoneWhereNothingIsSaid() {
        assertThat(Terms.of("")).isEmpty();
        assertThat(Terms.of("yang di https://t.co/x 😡 !!")).isEmpty();
        assertThat(Terms.of("@user \ud83d")).isEmpty();
    }

    @Test
    void isQuickWithAMegabyteOfLinks() {
        assertThat(Terms.of("https://www.".repeat(90_000))).isEmpty();
        assertThat(Terms.of("https: banjir ".repeat(70_000))).isEqualTo(List.of("banjir"));
    }
}
