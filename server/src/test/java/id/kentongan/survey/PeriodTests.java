package id.kentongan.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.platform.BadInput;
import id.kentongan.survey.Period.Part;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeriodTests {
    @ParameterizedTest
    @CsvSource({
        "2026, 2026-01-01, 2026-12-31, 2025, 2027",
        "2026-s1, 2026-01-01, 2026-06-30, 2025-s2, 2026-s2",
        "2026-s2, 2026-07-01, 2026-12-31, 2026-s1, 2027-s1",
        "2024-t1, 2024-01-01, 2024-03-31, 2023-t4, 2024-t2",
        "2026-t4, 2026-10-01, 2026-12-31, 2026-t3, 2027-t1"
    })
    void knowsItsDaysAndItsNeighbours(String code, LocalDate from, LocalDate to, String before, String after) {
        var period = Period.of(code);

        assertThat(period.code()).isEqualTo(code);
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
        assertThat(period.before()).isEqualTo(Period.of(before));
        assertThat(period.after()).isEqualTo(Period.of(after));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-30, YEAR, 2026",
        "2026-06-30, S1, 2026-s1",
        "2026-07-01, S1, 2026-s2",
        "2026-06-30, T1, 2026-t2",
        "2026-12-31, T4, 2026-t4"
    })
    void isFoundAroundADay(LocalDate day, Part part, String code) {
        assertThat(Period.around(day, part).code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1999", "2026-", "2026-s3", "2026-T4", "2026-year", "26", "2026-t1 ", "20260"})
    void refusesWhatIsNoPeriod(String code) {
        assertThatThrownBy(() -> Period.of(code)).isInstanceOf(BadInput.class);
    }
}
