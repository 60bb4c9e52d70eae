package id.kentongan.trainer;

import java.util.List;

/** Finds how far to trust a learner's scores, on samples that it was not trained on. */
final class Calibration {
    private static final double COLDEST = 0.2;
    private static final double WARMEST = 3;
    private static final double STEP = 0.05;

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
