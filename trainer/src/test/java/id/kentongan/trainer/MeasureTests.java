package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureTests {
    /** Truth 0: 6 right, 2 taken for 1. Truth 1: 1 right, 1 taken for 0. Outcome 2 never occurs. */
    private final Measure measure = new Measure(3, pairs(6, 2, 1, 1));

    @Test
    void countsWhatIsRight() {
        assertThat(measure.accuracy()).isCloseTo(70, within(1e-9));
        assertThat(measure.recall(0)).isCloseTo(75, within(1e-9));
        assertThat(measure.confusion()).isDeepEqualTo(new int[][] {{6, 2, 0}, {1, 1, 0}, {0, 0, 0}});
    }

    @Test
    void averagesF1OverOutcomesThatOccur() {
        assertThat(measure.f1(0).value()).isCloseTo(80, within(1e-9));
        assertThat(measure.f1(1).value()).isCloseTo(40, within(1e-9));
        assertThat(measure.macroF1().value()).isCloseTo(60, within(1e-9));
    }

    @Test
    void givesAnIntervalAroundTheFigure() {
        Measure.Figure figure = measure.f1(0);

        assertThat(figure.low()).isLessThan(figure.value());
        assertThat(figure.high()).isGreaterThan(figure.value()).isLessThanOrEqualTo(100);
        assertThat(measure.f1(0)).isEqualTo(figure);
    }

    private static List<int[]> pairs(int zeroRight, int zeroWrong, int oneWrong, int oneRight) {
        List<int[]> pairs = new ArrayList<>();
        add(pairs, 0, 0, zeroRight);
        add(pairs, 0, 1, zeroWrong);
        add(pairs, 1, 0, oneWrong);
        add(pairs, 1, 1, oneRight);
        return pairs;
    }

    private static void add(List<int[]> pairs, int truth, int answer, int times) {
        for (int i = 0; i < times; i++) {
            pairs.add(new int[] {truth, answer});
        }
    }
}
