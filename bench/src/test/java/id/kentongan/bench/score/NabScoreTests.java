package id.kentongan.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.bench.score.NabScore.Entry;
import id.kentongan.bench.score.NabSeries.Window;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NabScoreTests {
    private static final NabSeries SERIES = NabSeries.of(40, List.of(new Window(10, 13), new Window(30, 34)));

    @Test
    void gives100ToWhoWarnsAtTheFirstRowOfEachWindowAndNowhereElse() {
        assertThat(at(NabProfile.STANDARD, 10, 30)).isEqualTo(new NabScore(100, 1, 2, 0));
    }

    @ParameterizedTest
    @EnumSource(NabProfile.class)
    void gives0ToWhoNeverWarns(NabProfile profile) {
        assertThat(at(profile).score()).isZero();
        assertThat(at(profile).found()).isZero();
    }

    /** A window found at its third row and one missed: (0.8597 + 1) / 4, and (0.8597 + 2) / 6 where missing is worse. */
    @Test
    void valuesALateWarningLessAndAMissByTheProfile() {
        assertThat(at(NabProfile.STANDARD, 12).score()).isCloseTo(46.49, within(0.01));
        assertThat(at(NabProfile.LOW_FALSE_NEGATIVES, 12).score()).isCloseTo(47.66, within(0.01));
    }

    /** Of a window the earliest warning counts, and false rows before any window weigh 0.11 or 0.22 each. */
    @Test
    void takesOffForFalseRowsByTheProfile() {
        assertThat(at(NabProfile.STANDARD, 8, 9, 10, 12, 30)).isEqualTo(new NabScore(94.5, 1, 2, 2));
        assertThat(at(NabProfile.LOW_FALSE_POSITIVES, 8, 9, 10, 12, 30)).isEqualTo(new NabScore(89, 1, 2, 2));
    }

    @Test
    void overlooksWhatIsSaidWhileLearningIsAllowed() {
        assertThat(at(NabProfile.STANDARD, 0, 5, 10, 30).falseRows()).isZero();
    }

    @Test
    void choosesTheThresholdThatIsBestForAllSeriesTogether() {
        var scores = new double[40];
        scores[8] = 0.5;
        scores[10] = 0.9;
        scores[20] = 0.2;
        scores[30] = 0.4;
        var best = NabScore.best(List.of(new Entry(SERIES, scores)), NabProfile.STANDARD);
        assertThat(best.threshold()).isEqualTo(0.4);
        assertThat(best.score()).isCloseTo(97.25, within(1e-9));
        assertThat(best.found()).isEqualTo(2);
        assertThat(best.falseRows()).isEqualTo(1);
    }

    @ParameterizedTest
    @EnumSource(NabProfile.class)
    void findsNoBetterThresholdThanTheBest(NabProfile profile) {
        var random = new Random(1);
        for (var round = 0; round < 50; round++) {
            var scores =
                    random.doubles(40).map(score -> Math.rint(score * 20) / 20).toArray();
            var entries = List.of(new Entry(SERIES, scores));
            var best = NabScore.best(entries, profile);
            assertThat(best.score()).isNotNegative();
            for (var threshold = 0.0; threshold <= 1.05; threshold += 0.05) {
                assertThat(NabScore.at(entries, threshold, profile).score()).isLessThanOrEqualTo(best.score() + 1e-9);
            }
        }
    }

    @Test
    void hasNothingToSayOfSeriesWithoutWindows() {
        var entries = List.of(new Entry(NabSeries.of(20, List.of()), new double[20]));
        assertThat(NabScore.best(entries, NabProfile.STANDARD).score()).isZero();
        assertThat(NabScore.at(entries, 0, NabProfile.STANDARD).falseRows()).isEqualTo(17);
    }

    @Test
    void refusesScoresOfOtherRows() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Entry(SERIES, new double[39]));
    }

    private static NabScore at(NabProfile profile, int... rows) {
        var warnings = new boolean[40];
        for (var row : rows) {
            warnings[row] = true;
        }
        var found = NabScore.at(List.of(new Entry(SERIES, NabScore.marks(warnings))), 1, profile);
        return rows.length == 0 ? found : new NabScore(round(found.score()), 1, found.found(), found.falseRows());
    }

    private static double round(double score) {
        return Math.rint(score * 1e6) / 1e6;
    }
}
