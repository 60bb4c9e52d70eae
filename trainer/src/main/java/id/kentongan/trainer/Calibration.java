package id.kentongan.trainer;

import java.util.List;

/** Finds how far to trust a learner's scores, on samples that it was not trained on. */
final class Calibration {
    private static final double COLDEST = 0.2;
    private static final double WARMEST = 3;
    private static final double STEP = 0.05;
    private static final double FARTHEST = 4;

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

    private static double surprise(double[] scores, int truth, double factor) {
        double sum = 0;
        for (double score : scores) {
            sum += StrictMath.exp(factor * (score - scores[truth]));
        }
        return StrictMath.log(sum);
    }

    /** What to add to the scores of one outcome so that deciding at even odds gives the best F1. */
    double shift(List<Sample> samples, int outcome) {
        List<double[]> scores = samples.stream().map(learner::scores).toList();
        double best = 0;
        double most = 0;
        for (double shift = -FARTHEST; shift <= FARTHEST; shift += STEP) {
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < samples.size(); i++) {
                boolean truth = (samples.get(i).truth() >> outcome & 1) == 1;
                boolean found = scores.get(i)[outcome] + shift > 0;
                right += truth && found ? 1 : 0;
                wrong += truth == found ? 0 : 1;
            }
            double f1 = 2.0 * right / Math.max(1, 2 * right + wrong);
            if (f1 > most) {
                most = f1;
                best = shift;
            }
        }
        return best;
    }
}
