package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TurnTests {
    private static final int ROUNDS = 4000;

    /** Overdispersed counts with a rhythm of the week, on which nothing happened. */
    @ParameterizedTest
    @CsvSource({
        "1, 0.0, 28, 14", "6, 0.0, 28, 14", "6, 0.5, 28, 14", "6, 0.8, 28, 14",
        "1, 0.0, 84, 28", "6, 0.0, 84, 28", "6, 0.5, 84, 28", "6, 0.8, 84, 28",
        "1, 0.5, 84, 56", "6, 0.0, 84, 56", "6, 0.5, 84, 56", "6, 0.8, 84, 56"
    })
    void seesNoTurnWhereNothingHappened(double mean, double linked, int before, int after) {
        assertThat(new TurnSimulation(mean, linked, before, after, 0, 0)
                        .run(ROUNDS)
                        .clear())
                .isBetween(0.01, 0.10);
    }

    @Test
    void seesThatHalfIsGone() {
        assertThat(new TurnSimulation(6, 0.5, 84, 56, -0.5, 0).run(ROUNDS).clear())
                .isGreaterThan(0.65);
        assertThat(new TurnSimulation(6, 0.5, 28, 14, -0.5, 0).run(ROUNDS).clear())
                .isLessThan(0.4);
    }

    @ParameterizedTest
    @CsvSource({"0.005, 84, 28", "0.01, 84, 28", "0.02, 84, 28", "0.005, 84, 56", "0.01, 84, 56"})
    void seldomTakesATrendForATurn(double trend, int before, int after) {
        assertThat(new TurnSimulation(6, 0.5, before, after, 0, trend)
                        .run(ROUNDS)
                        .clear())
                .isLessThan(0.20);
    }

    @ParameterizedTest
    @CsvSource({"-0.5", "0.5", "1.0"})
    void holdsTheTruthAlsoWhereSomethingHappened(double effect) {
        assertThat(new TurnSimulation(6, 0.5, 84, 28, effect, 0).run(ROUNDS).held())
                .isBetween(0.85, 0.98);
    }

    @Test
    void leavesARiseThatGoesOnToTheLine() {
        assertThat(Turn.of(weeks(6, 7, 6, 8, 7, 8, 7, 9), weeks(9, 10, 11, 12)))
                .isEqualTo(new Turn.Unknown(Turn.Reason.TREND));
    }

    /** Weeks of 5, 7, 5 and 7 a day, then of 2 and 2: 6 and 2, with t of 4 degrees of freedom 2.1318. */
    @Test
    void measuresTheDifferenceOfTheWeeks() {
        var turn = (Turn.Measured) Turn.of(weeks(5, 7, 5, 7), weeks(2, 2));

        assertThat(turn.before()).isEqualTo(6);
        assertThat(turn.after()).isEqualTo(2);
        assertThat(turn.difference()).isEqualTo(-4);
        assertThat(turn.interval().high() + 4).isEqualTo(2.1318 * Math.sqrt(1.0 * 3 / 4), within(0.0005));
        assertThat(turn.isClear()).isTrue();
    }

    @Test
    void isAsUnsureAsCountsByChanceWhenEveryDayIsTheSame() {
        var turn = (Turn.Measured) Turn.of(weeks(7, 7, 7, 7), weeks(7, 7));

        assertThat(turn.interval().width()).isEqualTo(2 * 2.1318 * Math.sqrt(3.0 / 4), within(0.001));
        assertThat(turn.isClear()).isFalse();
    }

    @Test
    void widensWhereWeeksFollowEachOther() {
        var restless = (Turn.Measured) Turn.of(weeks(4, 8, 4, 8, 4, 8, 4, 8), weeks(4, 8));
        var moody = (Turn.Measured) Turn.of(weeks(4, 4, 8, 8, 8, 8, 4, 4), weeks(8, 4));

        assertThat(moody.interval().width())
                .isGreaterThan(1.5 * restless.interval().width());
    }

    @Test
    void usesWholeWeeksNextToTheDayAndNoMoreThanNeeded() {
        var before = new ArrayList<>(Collections.nCopies(30, 1000L));
        before.addAll(weeks(5, 7, 5, 7, 5, 7, 5, 7, 5, 7, 5, 7));
        var after = new ArrayList<>(weeks(2, 2, 2, 2, 2, 2, 2, 2));
        after.addAll(Collections.nCopies(6, 1000L));

        var turn = (Turn.Measured) Turn.of(before, after);

        assertThat(turn.before()).isEqualTo(6);
        assertThat(turn.after()).isEqualTo(2);
    }

    @Test
    void saysWhyItCannotSay() {
        assertThat(Turn.of(Collections.nCopies(27, 5L), weeks(5, 5)))
                .isEqualTo(new Turn.Unknown(Turn.Reason.FEW_BEFORE));
        assertThat(Turn.of(weeks(5, 5, 5, 5), Collections.nCopies(13, 5L)))
                .isEqualTo(new Turn.Unknown(Turn.Reason.FEW_AFTER));
        assertThat(Turn.of(
                        Collections.nCopies(28, 0L), List.of(3L, 3L, 3L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L)))
                .isEqualTo(new Turn.Unknown(Turn.Reason.RARE));
        assertThat(Turn.of(weeks(2, 4, 6, 8, 10, 12), weeks(14, 16))).isEqualTo(new Turn.Unknown(Turn.Reason.TREND));
    }

    /** Weeks of which each day counts the same. */
    private static List<Long> weeks(long... perDay) {
        var days = new ArrayList<Long>();
        for (var each : perDay) {
            days.addAll(Collections.nCopies(7, each));
        }
        return days;
    }
}
