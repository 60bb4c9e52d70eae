package id.kentongan.bench.warn;

import com.amazon.randomcutforest.config.ForestMode;
import com.amazon.randomcutforest.config.TransformMethod;
import com.amazon.randomcutforest.parkservices.ThresholdedRandomCutForest;
import com.amazon.randomcutforest.parkservices.state.ThresholdedRandomCutForestMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.UncheckedIOException;

/**
 * The random cut forest of AWS with its own threshold: 50 trees of 256 points, each of eight rows on end, in the thread of
 * the caller; all else is as it comes. Its score is the grade of an anomaly, which is above 0 where it warns.
 */
final class ForestWatcher implements Watcher {
    static final String NAME = "random cut forest";

    private static final int SHINGLE = 8;

    private final ThresholdedRandomCutForest forest = ThresholdedRandomCutForest.builder()
            .dimensions(SHINGLE)
            .shingleSize(SHINGLE)
            .numberOfTrees(50)
            .sampleSize(256)
            .forestMode(ForestMode.STANDARD)
            .transformMethod(TransformMethod.NORMALIZE)
            .randomSeed(1)
            .build();

    @Override
    public Said accept(long second, double value) {
        var grade = forest.process(new double[] {value}, second).getAnomalyGrade();
        return new Said(grade, grade > 0);
    }

    /** As Java serialises the state that the library hands out. */
    @Override
    public int stateBytes() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new ObjectOutputStream(bytes)) {
            out.writeObject(new ThresholdedRandomCutForestMapper().toState(forest));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.size();
    }
}
