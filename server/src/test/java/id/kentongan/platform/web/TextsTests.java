package id.kentongan.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextsTests {
    private final Texts id = Pages.texts(Language.ID);
    private final Texts en = Pages.texts(Language.EN);

    @Test
    void writesFiguresTheWayOfTheLanguage() {
        assertThat(id.number(12_345)).isEqualTo("12.345");
        assertThat(id.number(1234.5, 1)).isEqualTo("1.234,5");
        assertThat(id.number(4.2, 2)).isEqualTo("4,20");
        assertThat(id.percent(0.374)).isEqualTo("37\u00a0%");
        assertThat(en.number(1234.5, 1)).isEqualTo("1,234.5");
    }

    @Test
    void saysWhichZoneATimeIsIn() {
        assertThat(id.dateTime(Pages.NOW)).isEqualTo("24 Nov 2026 07.30 WIB");
        assertThat(en.dateTime(Pages.NOW)).isEqualTo("24 Nov 2026 07:30 WIB");
        assertThat(in("Asia/Makassar")).isEqualTo("24 Nov 2026 08.30 WITA");
        assertThat(in("Asia/Jayapura")).isEqualTo("24 Nov 2026 09.30 WIT");
    }

    private static String in(String zone) {
        return Pages.MESSAGES.texts(Language.ID, ZoneId.of(zone), Pages.NOW).dateTime(Pages.NOW);
    }

    @Test
    void namesTheMonthsInIndonesian() {
        assertThat(id.date(LocalDate.of(2026, 8, 17))).isEqualTo("17 Agu 2026");
        assertThat(id.shortDate(LocalDate.of(2026, 12, 1))).isEqualTo("1 Des");
        assertThat(id.month(LocalDate.of(2026, 12, 1))).isEqualTo("Des 2026");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T00:29:30Z, baru saja",
        "2026-11-24T00:28:00Z, 2 menit lalu",
        "2026-11-23T21:30:00Z, 3 jam lalu",
        "2026-11-22T00:30:00Z, 2 hari lalu",
        "2026-11-17T00:30:01Z, 6 hari lalu",
        "2026-11-17T00:30:00Z, 17 Nov 2026",
        "2026-11-24T00:30:01Z, 24 Nov 2026"
    })
    void tellsHowLongAgo(Instant at, String said) {
        assertThat(id.ago(at)).isEqualTo(said);
    }

    @Test
    void countsOneAndManyInEnglish() {
        assertThat(en.ago(Pages.NOW.minusSeconds(60))).isEqualTo("1 minute ago");
        assertThat(en.ago(Pages.NOW.minusSeconds(120))).isEqualTo("2 minutes ago");
    }

    @Test
    void tellsSpansInTheirTwoLargestUnits() {
        assertThat(id.duration(Duration.ofSeconds(42))).isEqualTo("42 detik");
        assertThat(id.duration(Duration.ofSeconds(125))).isEqualTo("2 menit 5 detik");
        assertThat(id.duration(Duration.ofMinutes(200))).isEqualTo("3 jam 20 menit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"999 | 999 B", "3400000 | 3,4 MB", "999960 | 1,0 MB", "1000 | 1,0 kB"})
    void writesSizes(long bytes, String said) {
        assertThat(id.size(bytes)).isEqualTo(said.replace(' ', '\u00a0'));
    }

    @Test
    void writesArgumentsTheWayOfTheLanguage() {
        assertThat(id.of("part.progress.rate", 2310)).isEqualTo("2.310 baris per detik");
        assertThat(en.of("part.progress.rate", 2310)).isEqualTo("2,310 rows a second");
    }

    @Test
    void takesBracesInAnArgumentAsTheyAre() {
        assertThat(id.of("web.person", "{0} 'Sari'")).isEqualTo("Menu {0} 'Sari'");
    }

    @Test
    void refusesAKeyThatNobodyWrote() {
        assertThatThrownBy(() -> id.of("web.nothing"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("web.nothing");
    }
}
