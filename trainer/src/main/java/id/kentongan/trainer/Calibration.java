package id.kentongan.trainer;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Finds how far to trust a learner's scores, on samples that it was not trained on. */
final class Calibration {
    private static final double COLDEST = 0.2;
    private static final double WARMEST = 3;
    private static final double STEP = 0.05;
    private static final double WIDEST = 3;
    private static final double OFFSET = 0.1;

    private final Learner learner;

    Calibration(Learner learner) {
        this.learner = learner;
    }

    /** The factor on all scores that makes the truth most likely (Guo and others 2017 call its inverse temperature). */
    double sharpness(List<Sample> samples) {
        List<double[]> scores = samples.stream().map(learner::scores).toList();
        double best = 1;
        double least = Double.POSITIVE_INFINITY;
        for (double factor = COLDEST; factor < WARMEST; factor += STEP) {
            double surprise = 0;
            for (int i = 0; i < samples.size(); i++) {
                surprise += surprise(scores.get(i), samples.get(i).truth(), factor);
            }
            if (surprise < least) {
                least = surprise;
                best = factor;
            }
        }
        return best;
    }

    /**
     * What to add to the scores of a choice of three so that the truth is most likely, when within each set every
     * outcome counts as much as the others, and every set as much as the others: a start that expects no outcome more
     * than another. The first outcome stays as it is.
     *
     * @param factor the sharpness of the scores
     */
    double[] offsets(List<Sample> samples, double factor) {
        List<double[]> scores = samples.stream().map(learner::scores).toList();
        Map<String, double[]> counts = new HashMap<>();
        samples.forEach(sample -> counts.computeIfAbsent(sample.origin(), key -> new double[3])[sample.truth()]++);
        double[] best = new double[3];
        double least = Double.POSITIVE_INFINITY;
        for (double second = -WIDEST; second <= WIDEST; second += OFFSET) {
            for (double third = -WIDEST; third <= WIDEST; third += OFFSET) {
                double[] added = {0, second / factor, third / factor};
                double surprise = 0;
                for (int i = 0; i < scores.size(); i++) {
                    int truth = samples.get(i).truth();
                    double[] moved = scores.get(i).clone();
                    Arrays.setAll(moved, c -> moved[c] + added[c]);
                    surprise += surprise(moved, truth, factor) / count(counts, samples.get(i));
                }
                if (surprise < least) {
                    least = surprise;
                    best = new double[] {0, second, third};
                }
            }
        }
        return best;
    }

    private static double count(Map<String, double[]> counts, Sample sample) {
        return Objects.requireNonNull(counts.get(sample.origin()))[sample.truth()];
    }

    private static double surprise(double[] scores, int truth, double factor) {
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(factor * (score - scores[truth]));
        }
        return StrictMath.log(sum);
    }

    /**
     * What to add to the scores of one outcome so that deciding at even odds flags at most {@code share} of texts for
     * which it is not true.
     *
     * @param texts each with all the stretches of it that are looked at
     */
    double shift(List<List<Sample>> texts, int outcome, double share) {
        double[] highest = texts.stream()
                .mapToDouble(stretches -> stretches.stream()
                        .mapToDouble(stretch -> learner.scores(stretch)[outcome])
                        .max()
                        .orElse(Double.NEGATIVE_INFINITY))
                .sorted()
                .toArray();
        int allowed = (int) (share * highest.length);
        return allowed < highest.length ? -highest[highest.length - 1 - allowed] : 0;
    }
}
