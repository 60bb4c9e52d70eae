package id.kentongan.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class EarsC2Tests {
    /** The mean of the first seven days is 4, their standard deviation the root of 28 / 6. */
    @Test
    void measuresADayByTheSevenBeforeTheTwoBeforeIt() {
        var scores = EarsC2.scores(new double[] {1, 2, 3, 4, 5, 6, 7, 100, 100, 13});
        assertThat(scores[8]).isZero();
        assertThat(scores[9]).isCloseTo(9 / Math.sqrt(28 / 6.0), within(1e-9));
    }

    @Test
    void isNotBeyondMeasureAfterAWeekOfNothing() {
        assertThat(EarsC2.scores(new double[] {0, 0, 0, 0, 0, 0, 0, 0, 0, 1})[9])
                .isEqualTo(2);
    }
}
