package id.kentongan.bench.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.kentongan.bench.score.OutbreakScore.Simulation;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutbreakScoreTests {
    /** Days without cases score 1 to 10 or 0: nine of ten of them may not be exceeded. */
    private static final double[] CASES = {0, 0, 0, 0, 0, 2, 3, 0, 1, 0, 0, 0, 0, 0};

    private static final double[] FOUND = {1, 2, 3, 4, 5, 0, 0, 0, 11, 6, 7, 8, 9, 10};
    private static final double[] MISSED = {1, 2, 3, 4, 5, 9, 9, 0, 9, 6, 7, 8, 9, 10};

    @Test
    void countsFromTheFirstDayOfAnOutbreakToTheFirstWarningWithinIt() {
        var score = OutbreakScore.of(List.of(new Simulation(FOUND, CASES)), 0.9);
        assertThat(score).isEqualTo(new OutbreakScore(1, 0.75, 1));
    }

    @Test
    void takesAMissedOutbreakForWhollyLate() {
        var both = List.of(new Simulation(FOUND, CASES), new Simulation(MISSED, CASES));
        assertThat(OutbreakScore.of(both, 0.9)).isEqualTo(new OutbreakScore(0.5, 0.875, 2));
    }

    @Test
    void hasTheLowestThresholdThatKeepsTheSpecificity() {
        var signal = List.of(new Simulation(FOUND, CASES));
        assertThat(OutbreakScore.threshold(signal, 0.9)).isEqualTo(9);
        assertThat(OutbreakScore.threshold(signal, 0.5)).isEqualTo(5);
        assertThat(OutbreakScore.threshold(signal, 1)).isEqualTo(10);
    }

    @Test
    void looksAtTheLast49WeeksAlone() {
        var scores = new double[400];
        var cases = new double[400];
        cases[10] = 5;
        scores[11] = 99;
        cases[300] = 5;
        scores[300] = 7;
        var score = OutbreakScore.of(List.of(new Simulation(scores, cases)), 1);
        assertThat(score).isEqualTo(new OutbreakScore(1, 0, 1));
    }

    @Test
    void refusesASignalThatIsNeverQuiet() {
        var signal = List.of(new Simulation(new double[] {1}, new double[] {1}));
        assertThatIllegalArgumentException().isThrownBy(() -> OutbreakScore.of(signal, 0.98));
    }
}
