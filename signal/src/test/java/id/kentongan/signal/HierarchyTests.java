package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HierarchyTests {
    private static final int ROUNDS = 1000;

    /** Offices whose true ratings lie about 0.2 to 0.4 stars apart, as they do where every office does the same work. */
    @ParameterizedTest
    @ValueSource(doubles = {10, 30})
    void holdsTheTruthAsOftenAsItSays(double alike) {
        for (var shares : IndexSimulation.SHAPES) {
            for (var n : IndexSimulation.REVIEWS) {
                assertThat(new IndexSimulation(shares, alike, 12).run(n, ROUNDS).coverage())
                        .as("n=%d, %.0f %% fives", n, 100 * shares[4])
                        .isBetween(0.85, 0.95);
            }
        }
    }

    @Test
    void isNearerToTheTruthThanTheOwnMeanOfASmallOffice() {
        var few = new IndexSimulation(IndexSimulation.SHAPES[1], 30, 12).run(5, ROUNDS);
        var many = new IndexSimulation(IndexSimulation.SHAPES[1], 30, 12).run(3000, ROUNDS);

        assertThat(few.error()).isLessThan(0.5 * few.ownError());
        assertThat(many.error()).isCloseTo(many.ownError(), within(0.02));
    }

    @Test
    void isTheOwnMeanWithoutSiblings() {
        var rating = new MeanRating(1, 0, 2, 3, 14);

        var index = Hierarchy.of(rating);

        assertThat(index.value())
                .isEqualTo(25 * (1 + 3.45 * 3 / 4), within(1e-9))
                .isEqualTo(index.ownValue());
        assertThat(index.weight()).isEqualTo(1);
        assertThat(index.others()).isNull();
        assertThat(index.interval().low())
                .isEqualTo(Index.ofStars(rating.interval(Confidence.P90).low()));
    }

    @Test
    void pullsAFewHarshReviewsTowardsTheSiblingsAndLeavesManyAlone() {
        var good = Collections.nCopies(6, new MeanRating(10, 5, 10, 25, 150));
        var offices = new ArrayList<>(good);
        offices.add(new MeanRating(4, 0, 0, 0, 0));
        offices.add(new MeanRating(400, 0, 0, 0, 0));

        var indices = Hierarchy.of(offices);

        assertThat(indices.get(6).ownValue()).isEqualTo(25);
        assertThat(indices.get(6).value()).isBetween(28.0, 60.0);
        assertThat(indices.get(6).weight()).isBetween(0.3, 0.9);
        assertThat(indices.get(7).value()).isBetween(25.0, 26.0);
        assertThat(indices.get(7).weight()).isGreaterThan(0.95);
    }

    @Test
    void leansHardOnSiblingsThatAreAllAlike() {
        var offices = new ArrayList<>(Collections.nCopies(12, new MeanRating(20, 10, 20, 50, 300)));
        offices.add(new MeanRating(2, 0, 0, 0, 3));

        var small = Hierarchy.of(offices).getLast();

        assertThat(small.weight()).isLessThan(0.2);
        assertThat(small.others()).isEqualTo(Index.ofStars(4.5), within(1e-6));
        assertThat(small.value()).isBetween(small.ownValue(), 90.625);
    }

    @Test
    void saysTooLittleFromTwoReviewsOrAWideInterval() {
        var siblings = List.of(new MeanRating(20, 10, 20, 50, 300), new MeanRating(20, 10, 20, 50, 300));
        var two = new ArrayList<>(siblings);
        two.add(new MeanRating(0, 0, 0, 0, 2));

        assertThat(Hierarchy.of(two).getLast().isEnough()).isFalse();
        assertThat(Hierarchy.of(new MeanRating(5, 0, 0, 0, 5)).isEnough())
                .as("A and D alike")
                .isFalse();
        assertThat(Hierarchy.of(new MeanRating(0, 0, 1, 2, 9)).isEnough()).isTrue();
        assertThat(Index.WIDEST).isEqualTo(23.31, within(1e-9));
    }

    @Test
    void knowsOnlyTheSiblingsOfAnOfficeThatNobodyRated() {
        var unheard = Hierarchy.of(
                        List.of(MeanRating.NONE, new MeanRating(0, 0, 0, 0, 9), new MeanRating(9, 0, 0, 0, 0)))
                .getFirst();

        assertThat(unheard.isEnough()).isFalse();
        assertThat(unheard.weight()).isZero();
        assertThat(unheard.others()).isEqualTo(62.5);
        assertThat(unheard.interval()).isEqualTo(Index.SCALE);
        assertThat(Hierarchy.of(MeanRating.NONE)).isEqualTo(Index.NONE);
        assertThat(Hierarchy.of(List.of(MeanRating.NONE, new MeanRating(0, 0, 0, 0, 9))))
                .extracting(Index::others)
                .containsExactly(100.0, null);
    }

    @Test
    void findsTheSameForOneOfficeAsForAll() {
        var offices = List.of(
                new MeanRating(3, 0, 1, 2, 4),
                MeanRating.NONE,
                new MeanRating(20, 10, 20, 50, 300),
                new MeanRating(0, 0, 1, 0, 0));

        for (var at = 0; at < 4; at++) {
            var others = new ArrayList<>(offices);
            var own = others.remove(at);
            var one = Hierarchy.among(others, own);
            assertThat(one.value()).isEqualTo(Hierarchy.of(offices).get(at).value(), within(1e-9));
            assertThat(one.interval().low())
                    .isEqualTo(Hierarchy.of(offices).get(at).interval().low(), within(1e-9));
        }
        assertThat(Hierarchy.among(List.of(), MeanRating.NONE)).isEqualTo(Index.NONE);
    }

    @Test
    void staysOnTheScaleWhateverWasGiven() {
        for (var n : new long[] {1, 3, 100, 1_000_000}) {
            var offices = List.of(
                    new MeanRating(0, 0, 0, 0, n),
                    new MeanRating(n, 0, 0, 0, 0),
                    new MeanRating(0, 0, 0, 0, 1),
                    new MeanRating(n, 0, 0, 0, n));
            assertThat(Hierarchy.of(offices)).allSatisfy(index -> {
                assertThat(index.interval().contains(index.value())).isTrue();
                assertThat(index.interval().low()).isGreaterThanOrEqualTo(25);
                assertThat(index.interval().high()).isLessThanOrEqualTo(100);
                assertThat(index.weight()).isBetween(0.0, 1.0);
            });
        }
    }

    @Test
    void namesAllBandsThatItMayBeIn() {
        var index = new Index(new MeanRating(3, 2, 4, 5, 16), null, 1, 80.1, new Interval(72.4, 88.31));

        assertThat(index.band()).isEqualTo(Band.B);
        assertThat(index.bands()).containsExactly(Band.A, Band.B, Band.C);
    }
}
