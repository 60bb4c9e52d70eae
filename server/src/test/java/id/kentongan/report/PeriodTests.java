package id.kentongan.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Reach;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Span;
import id.kentongan.report.Period.Length;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTests {
    private static final LocalDate TUESDAY = LocalDate.of(2026, 11, 24);

    @ParameterizedTest
    @CsvSource({
        "HARIAN, 2026-11-24, 2026-11-24, 2026-11-24, harian-2026-11-24",
        "MINGGUAN, 2026-11-24, 2026-11-23, 2026-11-29, mingguan-2026-11-23",
        "MINGGUAN, 2026-11-23, 2026-11-23, 2026-11-29, mingguan-2026-11-23",
        "MINGGUAN, 2026-11-29, 2026-11-23, 2026-11-29, mingguan-2026-11-23",
        "BULANAN, 2028-02-10, 2028-02-01, 2028-02-29, bulanan-2028-02"
    })
    void holdsTheDay(Length length, LocalDate day, LocalDate from, LocalDate to, String code) {
        var period = Period.of(length, day);

        assertThat(period.span()).isEqualTo(new Span(from, to));
        assertThat(period.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"HARIAN, harian-2026-11-23", "MINGGUAN, mingguan-2026-11-16", "BULANAN, bulanan-2026-10"})
    void isTheLastThatIsOver(Length length, String code) {
        var last = Period.last(length, TUESDAY);

        assertThat(last.code()).isEqualTo(code);
        assertThat(last.isRunning(TUESDAY)).isFalse();
        assertThat(last.after().isRunning(TUESDAY)).isTrue();
        assertThat(last.after().before()).isEqualTo(last);
    }

    @ParameterizedTest
    @CsvSource({"HARIAN, 2026-10-27, 2026-11-23", "MINGGUAN, 2026-10-26, 2026-11-22", "BULANAN, 2026-10-01, 2026-10-31"
    })
    void isHeldAgainstWhatWasBefore(Length length, LocalDate from, LocalDate to) {
        assertThat(Period.of(length, TUESDAY).usual()).isEqualTo(new Span(from, to));
    }

    @Test
    void standsInAnAddress() {
        var unit = UnitId.of("01933333-0000-7000-8000-000000000000");

        assertThat(new ReportAddress(Length.MINGGUAN, TUESDAY, Reach.only(unit)))
                .hasToString("/laporan?periode=mingguan&tanggal=2026-11-24&unit=" + unit + "-sendiri");
        assertThat(new ReportAddress(Length.HARIAN, null, null)).hasToString("/laporan?periode=harian");
    }
}
