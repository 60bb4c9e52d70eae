package id.kentongan.text;

/** From log-odds to probabilities, to the same bit on every machine. */
final class Odds {
    private Odds() {}

    static double logistic(double score) {
        return 1 / (1 + StrictMath.exp(-score));
    }

    /** Replaces scores by probabilities that sum to 1. */
    static void softmax(double[] scores) {
        double most = scores[best(scores)];
        double sum = 0;
        for (int i = 0; i < scores.length; i++) {
            scores[i] = StrictMath.exp(scores[i] - most);
            sum += scores[i];
        }
        for (int i = 0; i < scores.length; i++) {
            scores[i] /= sum;
        }
    }

    static int best(double[] values) {
        int best = 0;
        for (int i = 1; i < values.length; i++) {
            if (values[i] > values[best]) {
                best = i;
            }
        }
        return best;
    }
}
