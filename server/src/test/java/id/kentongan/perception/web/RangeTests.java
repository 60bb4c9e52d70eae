package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kentongan.perception.Span;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RangeTests {
    private static final LocalDate TODAY = LocalDate.parse("2026-11-24");

    @ParameterizedTest
    @CsvSource({
        "28h, 2026-10-28, 2026-11-24",
        "90h, 2026-08-27, 2026-11-24",
        "1t, 2025-11-25, 2026-11-24",
        "semua, 2024-05-06, 2026-11-24",
        "2026-01-01..2026-03-31, 2026-01-01, 2026-03-31",
        "2026-03-31..2026-01-01, 2026-01-01, 2026-03-31",
        "1066-10-14..2027-01-01, 2000-01-01, 2026-11-24",
        "2030-01-01..2031-01-01, 2026-11-24, 2026-11-24"
    })
    void readsTheDaysOfAnAddress(String text, LocalDate from, LocalDate to) {
        assertThat(Range.parse(text, TODAY, () -> LocalDate.parse("2024-05-06")))
                .isEqualTo(new Span(from, to));
    }

    @Test
    void looksForTheFirstDayOnlyWhenEverythingIsWanted() {
        assertThat(Range.parse("28h", TODAY, () -> {
                    throw new AssertionError("nobody asked for it");
                }))
                .isEqualTo(Span.ending(TODAY, 28));
    }

    @ParameterizedTest
    @ValueSource(strings = {"27h", "2026-01-01", "2026-02-30..2026-03-01", "..", "' or 1=1"})
    void refusesWhatNamesNoDays(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Range.parse(text, TODAY, () -> TODAY))
                .withMessageContaining(text);
    }
}
