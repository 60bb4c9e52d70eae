package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class FunnelTests {
    private static final List<MeanRating> ALIKE = Collections.nCopies(8, new MeanRating(10, 5, 10, 25, 150));

    @Test
    void standsAroundTheIndexOfAllReviewsTogether() {
        var funnel = Funnel.of(ALIKE);

        assertThat(funnel.centre()).isEqualTo(Index.ofStars(4.5), within(1e-9));
        assertThat(funnel.extraSpread()).isZero();
    }

    @Test
    void narrowsWithTheRootOfTheReviews() {
        var funnel = Funnel.of(ALIKE);

        // 4.5 stars with a variance of 1.1: 75/4 · 1.645 · √(1.1 / 10,000)
        var limits = funnel.limits(10_000, Confidence.P90);
        assertThat(limits.high() - funnel.centre()).isEqualTo(0.3235, within(0.003));
        assertThat(funnel.limits(2_500, Confidence.P90).width()).isEqualTo(2 * limits.width(), within(0.01));
        assertThat(funnel.limits(30, Confidence.P99).width())
                .isGreaterThan(funnel.limits(30, Confidence.P90).width());
    }

    @Test
    void staysOnTheScaleFromOneReviewOn() {
        var limits =
                Funnel.of(Collections.nCopies(4, new MeanRating(0, 0, 0, 1, 3))).limits(1, Confidence.P99);

        assertThat(limits.low()).isGreaterThanOrEqualTo(25);
        assertThat(limits.high()).isLessThanOrEqualTo(100);
    }

    /** One office of 200 ones among alike offices stands out and does not widen the limits of the others. */
    @Test
    void isNotWidenedByOneOfficeFarOff() {
        var offices = new ArrayList<>(Collections.nCopies(12, new MeanRating(10, 5, 10, 25, 150)));
        offices.add(new MeanRating(150, 25, 10, 5, 10));

        var funnel = Funnel.of(offices);

        assertThat(funnel.limits(200, Confidence.P99).low()).isGreaterThan(50);
        assertThat(funnel.limits(200, Confidence.P99).contains(Index.ofStars(1.5)))
                .isFalse();
    }

    @Test
    void widensWhereAllOfficesDifferMoreThanByChance() {
        var offices = new ArrayList<MeanRating>();
        for (var i = 0; i < 12; i++) {
            offices.add(new MeanRating(20L * i, 0, 0, 0, 1000));
        }

        var funnel = Funnel.of(offices);

        assertThat(funnel.extraSpread()).isBetween(2.0, 8.0);
        assertThat(funnel.limits(1_000_000, Confidence.P90).width()).isGreaterThan(5);
    }

    /** Offices of which none differs: the limits of 90 % leave out 10 of 100, those of 99 % one. */
    @Test
    void leavesOutAsManyAlikeOfficesAsItSays() {
        var simulation = new IndexSimulation(IndexSimulation.SHAPES[5], 1e6, 20);

        assertThat(simulation.outside(Confidence.P90, 500)).isBetween(0.06, 0.12);
        assertThat(simulation.outside(Confidence.P99, 500)).isBetween(0.0, 0.02);
    }

    @Test
    void refusesAHandfulOfOffices() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Funnel.of(List.of(
                        new MeanRating(0, 0, 0, 0, 9),
                        new MeanRating(0, 0, 0, 0, 9),
                        new MeanRating(0, 0, 0, 0, 9),
                        MeanRating.NONE)));
    }
}
