package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MeanRatingTests {
    private static final int ROUNDS = 4000;

    @Test
    void isTheMeanOfItsStars() {
        assertThat(new MeanRating(1, 0, 2, 3, 4).value()).isEqualTo(3.9);
        assertThat(MeanRating.of(List.of(0L, 0L, 0L, 0L, 7L)).value()).isEqualTo(5);
    }

    /** Seven of ten: the equal-tailed interval of Jeffreys is 0.3942 to 0.9073. */
    @Test
    void isJeffreysIntervalWhereOnlyTheEndsWereGiven() {
        var interval = new MeanRating(3, 0, 0, 0, 7).interval();

        assertThat(interval.low()).isEqualTo(1 + 4 * 0.3941816818513287, within(1e-9));
        assertThat(interval.high()).isEqualTo(1 + 4 * 0.9073054060618468, within(1e-9));
    }

    @Test
    void hasAnHonestWidthWhenEveryRatingIsTheSame() {
        var allFives = new MeanRating(0, 0, 0, 0, 10).interval();
        var allOnes = new MeanRating(10, 0, 0, 0, 0).interval();

        assertThat(allFives.high()).isEqualTo(5);
        assertThat(allFives.low()).isBetween(4.0, 4.3);
        assertThat(allOnes.low()).isEqualTo(1);
        assertThat(allOnes.high()).isEqualTo(6 - allFives.low(), within(1e-9));
    }

    @Test
    void comesDownToTheNormalIntervalForManyRatings() {
        var interval = new MeanRating(1000, 500, 700, 2000, 5800).interval();

        // mean 4.11, variance 1.7179
        assertThat(interval.low()).isEqualTo(4.11 - 1.96 * Math.sqrt(1.7179 / 10_000), within(0.0005));
        assertThat(interval.high()).isEqualTo(4.11 + 1.96 * Math.sqrt(1.7179 / 10_000), within(0.0005));
    }

    /** How ratings of real offices lie: mostly the best, the two ends, rarely the worst, evenly, mostly the middle. */
    @ParameterizedTest
    @CsvSource({
        "0.05, 0.02, 0.03, 0.10, 0.80",
        "0.25, 0.05, 0.05, 0.10, 0.55",
        "0.02, 0.00, 0.00, 0.00, 0.98",
        "0.20, 0.20, 0.20, 0.20, 0.20",
        "0.00, 0.20, 0.60, 0.20, 0.00",
        "0.70, 0.10, 0.05, 0.05, 0.10"
    })
    void holdsTheTruthAsOftenAsItSays(double one, double two, double three, double four, double five) {
        var shares = new double[] {one, two, three, four, five};
        var truth = one + 2 * two + 3 * three + 4 * four + 5 * five;
        for (var n : new int[] {5, 10, 30, 200}) {
            assertThat(coverage(shares, truth, n, Confidence.P95)).as("n=%d", n).isGreaterThan(n == 5 ? 0.89 : 0.93);
            assertThat(coverage(shares, truth, n, Confidence.P99)).as("n=%d", n).isGreaterThan(n == 5 ? 0.89 : 0.975);
        }
    }

    private static double coverage(double[] shares, double truth, int n, Confidence confidence) {
        var random = new SplittableRandom(20_261_124 + n);
        var held = 0;
        for (var round = 0; round < ROUNDS; round++) {
            held += draw(shares, n, random).interval(confidence).contains(truth) ? 1 : 0;
        }
        return (double) held / ROUNDS;
    }

    private static MeanRating draw(double[] shares, int n, SplittableRandom random) {
        var counts = new long[5];
        for (var i = 0; i < n; i++) {
            var left = random.nextDouble();
            var star = 0;
            while (star < 4 && left >= shares[star]) {
                left -= shares[star++];
            }
            counts[star]++;
        }
        return new MeanRating(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 3, 10, 100, 5_000_000})
    void staysWithinOneToFiveStarsAndHoldsItsValue(long n) {
        for (var rating : List.of(
                new MeanRating(n, 0, 0, 0, 1),
                new MeanRating(1, 0, 0, 0, n),
                new MeanRating(0, 1, n, 0, 0),
                new MeanRating(0, 0, 0, n, 1))) {
            assertThat(rating.interval().low()).isBetween(1.0, rating.value());
            assertThat(rating.interval().high()).isBetween(rating.value(), 5.0);
        }
    }

    @Test
    void knowsNothingWithoutARating() {
        assertThat(MeanRating.NONE.interval()).isEqualTo(new Interval(1, 5));
        assertThat(MeanRating.NONE.isEnough()).isFalse();
        assertThatIllegalStateException().isThrownBy(MeanRating.NONE::value);
    }

    @Test
    void addsSamplesUp() {
        assertThat(new MeanRating(1, 2, 3, 4, 5).plus(new MeanRating(10, 0, 0, 0, 1)))
                .isEqualTo(new MeanRating(11, 2, 3, 4, 6));
        assertThat(new MeanRating(1, 2, 3, 4, 5).plus(MeanRating.NONE)).isEqualTo(new MeanRating(1, 2, 3, 4, 5));
    }

    @Test
    void saysEnoughOnlyWhenTheIntervalIsAtMostTwoStarsWide() {
        assertThat(new MeanRating(0, 0, 0, 0, 4).isEnough()).isFalse();
        assertThat(new MeanRating(0, 0, 0, 0, 5).isEnough()).isTrue();
        assertThat(new MeanRating(3, 0, 0, 0, 3).isEnough()).isFalse();
        assertThat(new MeanRating(7, 0, 0, 0, 7).isEnough()).isTrue();
    }

    @Test
    void refusesCountsBelowNoughtAndOtherScales() {
        assertThatIllegalArgumentException().isThrownBy(() -> new MeanRating(0, 0, -1, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> MeanRating.of(List.of(1L, 2L, 3L)));
    }
}
