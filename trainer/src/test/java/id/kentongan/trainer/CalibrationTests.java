package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class CalibrationTests {
    private static final int BUCKETS = 1 << 10;
    private static final Offset<Double> CLOSE = within(1e-9);

    @Test
    void movesNothingForAnOutcomeThatIsOnlyMoreCommon() {
        List<Sample> samples = new ArrayList<>(samples("biasa saja", 0, 90));
        samples.addAll(samples("biasa saja", 1, 20));
        samples.addAll(samples("biasa saja", 2, 10));

        double[] offsets = new Calibration(new Learner(BUCKETS, 3, true, settings())).offsets(samples, 1);

        assertThat(offsets)
                .usingElementComparator((one, other) -> Math.abs(one - other) < 1e-6 ? 0 : 1)
                .containsExactly(0, 0, 0);
    }

    @Test
    void raisesTheOutcomeThatTheLearnerBelievesInTooLittle() {
        var learner = new Learner(BUCKETS, 3, true, settings());
        List<Sample> skewed = new ArrayList<>(samples("biasa saja", 0, 90));
        skewed.addAll(samples("biasa saja", 2, 10));
        learner.learn(skewed);

        double[] offsets = new Calibration(learner).offsets(skewed, 1);

        assertThat(offsets[2]).isGreaterThan(1);
    }

    @Test
    void letsNoMoreThanTheShareAskedForBeFlagged() {
        var learner = new Learner(BUCKETS, 1, false, settings());
        List<Sample> taught = new ArrayList<>(samples("menang terus", 1, 30));
        taught.addAll(samples("datang pagi", 0, 30));
        learner.learn(taught);
        List<List<Sample>> texts = IntStream.range(0, 100)
                .mapToObj(i -> samples(i < 5 ? "menang " + "lagi ".repeat(i) : "datang pagi", 0, 1))
                .toList();

        double shift = new Calibration(learner).shift(texts, 0, 0.02);

        assertThat(texts.stream().map(List::getFirst))
                .filteredOn(text -> learner.scores(text)[0] + shift > 0)
                .hasSize(2);
        assertThat(new Calibration(learner).shift(texts, 0, 1)).isCloseTo(0, CLOSE);
    }

    private static Learner.Settings settings() {
        return new Learner.Settings(10, 0.5, 0, 1, 0, 1, 1);
    }

    private static List<Sample> samples(String text, int truth, int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> Sample.of(text, truth, "set"))
                .toList();
    }
}
