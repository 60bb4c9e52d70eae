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
 * the caller, with values as they are and one alert of a drift. Of what its builder offers for values, and of its grade, its
 * raw score and both multiplied, these do best on labelled series. It warns where the grade is above 0.
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
            .transformMethod(TransformMethod.NONE)
            .alertOnce(true)
            .randomSeed(1)
            .build();

    @Override
    public Said accept(long second, double value) {
        var descriptor = forest.process(new double[] {value}, second);
        double grade = descriptor.getAnomalyGrade();
        return new Said(grade * descriptor.getRCFScore(), grade > 0);
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
