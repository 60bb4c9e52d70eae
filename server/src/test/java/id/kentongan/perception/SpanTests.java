package id.kentongan.perception;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kentongan.mention.TallyQuery.Step;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpanTests {
    private static final LocalDate TUESDAY = LocalDate.parse("2026-11-24");

    @Test
    void countsBothOfItsEnds() {
        assertThat(Span.ending(TUESDAY, 28)).isEqualTo(span("2026-10-28", "2026-11-24"));
        assertThat(span("2026-10-28", "2026-11-24").days()).isEqualTo(28);
        assertThat(span("2026-11-24", "2026-11-24").days()).isEqualTo(1);
    }

    @Test
    void knowsTheSpanBefore() {
        assertThat(span("2026-10-28", "2026-11-24").before()).isEqualTo(span("2026-09-30", "2026-10-27"));
    }

    @ParameterizedTest
    @CsvSource({"1, DAY", "42, DAY", "43, WEEK", "366, WEEK", "367, MONTH", "4000, MONTH"})
    void choosesTheStepByItsLength(int days, Step step) {
        assertThat(Span.ending(TUESDAY, days).step()).isEqualTo(step);
    }

    @Test
    void cutsWeeksAtMondaysAndAtItsEnds() {
        assertThat(span("2026-11-12", "2026-11-24").steps(Step.WEEK))
                .containsExactly(
                        span("2026-11-12", "2026-11-15"),
                        span("2026-11-16", "2026-11-22"),
                        span("2026-11-23", "2026-11-24"));
    }

    @Test
    void cutsMonthsAtTheirFirstDayAndAtItsEnds() {
        assertThat(span("2024-01-31", "2024-03-01").steps(Step.MONTH))
                .containsExactly(
                        span("2024-01-31", "2024-01-31"),
                        span("2024-02-01", "2024-02-29"),
                        span("2024-03-01", "2024-03-01"));
    }

    @Test
    void coversEveryDayOnceWhateverTheStep() {
        var span = span("2025-12-17", "2026-03-09");
        for (var step : Step.values()) {
            var steps = span.steps(step);
            assertThat(steps.stream().mapToInt(Span::days).sum())
                    .as(step.name())
                    .isEqualTo(span.days());
            assertThat(steps.getFirst().from()).isEqualTo(span.from());
            assertThat(steps.getLast().to()).isEqualTo(span.to());
        }
    }

    @Test
    void refusesToEndBeforeItBegins() {
        assertThatIllegalArgumentException().isThrownBy(() -> span("2026-11-24", "2026-11-23"));
    }

    static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }
}
