package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ComparisonTests {
    /** Method 10 in table II of R. G. Newcombe, Statistics in Medicine 17 (1998) 873-890. */
    @ParameterizedTest
    @CsvSource({
        "56, 70, 48, 80, 0.0524, 0.3339",
        "9, 10, 3, 10, 0.1705, 0.8090",
        "6, 7, 2, 7, 0.0582, 0.8062",
        "5, 56, 0, 29, -0.0381, 0.1926",
        "0, 10, 0, 20, -0.1611, 0.2775",
        "10, 10, 0, 20, 0.6791, 1.0000"
    })
    void makesTheIntervalsThatNewcombePrinted(
            long hits, long n, long hitsBefore, long before, double low, double high) {
        var comparison = Comparison.ofBad(new Proportion(hits, n), new Proportion(hitsBefore, before), Confidence.P95);

        assertThat(comparison.interval().low()).isEqualTo(low, within(0.00006));
        assertThat(comparison.interval().high()).isEqualTo(high, within(0.00006));
    }

    @Test
    void comesDownToWelchForManyRatings() {
        var now = new MeanRating(1000, 500, 700, 2000, 5800);
        var before = new MeanRating(400, 300, 300, 1000, 2000);

        var interval = Comparison.of(now, before, Confidence.P95).interval();

        // means 4.11 and 3.975, variances 1.7179 and 1.7744
        var half = 1.96 * Math.sqrt(1.7179 / 10_000 + 1.7744 / 4_000);
        assertThat(interval.low()).isEqualTo(0.135 - half, within(0.001));
        assertThat(interval.high()).isEqualTo(0.135 + half, within(0.001));
    }

    @Test
    void seesAFallOfTheRating() {
        var fallen = Comparison.of(new MeanRating(14, 4, 3, 5, 14), new MeanRating(8, 4, 8, 20, 110), Confidence.P99);

        assertThat(fallen.difference()).isNegative();
        assertThat(fallen.change()).isEqualTo(Change.WORSE);
    }

    @Test
    void seesFewerNegativeWordsAsBetter() {
        var comparison = Comparison.ofBad(new Proportion(10, 200), new Proportion(80, 300), Confidence.P95);

        assertThat(comparison.change()).isEqualTo(Change.BETTER);
    }

    @Test
    void callsADifferenceThatChanceExplainsTheSame() {
        var comparison =
                Comparison.of(new MeanRating(3, 1, 1, 4, 21), new MeanRating(8, 4, 8, 20, 110), Confidence.P95);

        assertThat(comparison.change()).isEqualTo(Change.SAME);
    }

    @Test
    void doesNotTakeAFewPerfectRatingsForARise() {
        var comparison = Comparison.of(new MeanRating(0, 0, 0, 0, 5), new MeanRating(0, 0, 0, 60, 140), Confidence.P95);

        assertThat(comparison.change()).isEqualTo(Change.SAME);
    }

    @Test
    void answersNotEnoughWhenEitherSideSaysTooLittle() {
        var much = new Proportion(100, 300);
        var little = new Proportion(2, 4);

        assertThat(Comparison.ofBad(little, much, Confidence.P95).change()).isEqualTo(Change.NOT_ENOUGH);
        assertThat(Comparison.ofBad(much, little, Confidence.P95).change()).isEqualTo(Change.NOT_ENOUGH);
        assertThat(Comparison.ofBad(new Proportion(0, 0), much, Confidence.P95).change())
                .isEqualTo(Change.NOT_ENOUGH);
    }

    /** A week of a quiet office against its four weeks before, both drawn from one distribution. */
    @ParameterizedTest
    @EnumSource(Confidence.class)
    void seldomSeesAChangeWhereThereIsNone(Confidence confidence) {
        var random = new SplittableRandom(7);
        var rounds = 4000;
        var alarms = 0;
        for (var round = 0; round < rounds; round++) {
            var change = Comparison.of(draw(random, 20), draw(random, 80), confidence)
                    .change();
            alarms += change == Change.BETTER || change == Change.WORSE ? 1 : 0;
        }

        assertThat((double) alarms / rounds).isLessThan(1.2 * (1 - confidence.level()));
    }

    private static MeanRating draw(SplittableRandom random, int n) {
        var counts = new long[5];
        for (var i = 0; i < n; i++) {
            var drawn = random.nextInt(100);
            counts[drawn < 12 ? 0 : drawn < 17 ? 1 : drawn < 24 ? 2 : drawn < 38 ? 3 : 4]++;
        }
        return new MeanRating(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    @Test
    void refusesToHoldARatingAgainstAShare() {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new Comparison(new Proportion(1, 2), MeanRating.NONE, Comparison.Direction.UP, Confidence.P95));
    }
}
