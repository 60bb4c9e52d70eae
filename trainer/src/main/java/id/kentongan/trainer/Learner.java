package id.kentongan.trainer;

import id.kentongan.text.model.Features;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Linear logistic regression over hashed features by AdaGrad (Duchi, Hazan, Singer 2011) with an L2 pull towards zero.
 * One thread, a seeded order and {@link StrictMath}: the same samples give the same weights on every machine.
 */
final class Learner {
    private static final float SMALL = 1e-6f;

    private final int buckets;
    private final int outcomes;
    private final boolean exclusive;
    private final Settings settings;
    private final float[] weights;
    private final float[] squares;
    private final float[] bias;
    private final float[] biasSquares;
    private final Map<String, Integer> origins = new LinkedHashMap<>();
    private float[][] originBias = new float[0][];
    private float[][] originSquares = new float[0][];

    /**
     * @param epochs how often every sample is seen
     * @param rate the first step's length
     * @param pull the L2 penalty
     * @param least a bucket that fewer samples touch is left out
     * @param drop the share of features left out of each sample at each turn, so that no feature is relied on alone
     * @param wholes how much longer the steps of whole words and of neighbours are than those of pieces of words
     */
    record Settings(int epochs, double rate, double pull, int least, double drop, double wholes, long seed) {}

    Learner(int buckets, int outcomes, boolean exclusive, Settings settings) {
        this.buckets = buckets;
        this.outcomes = outcomes;
        this.exclusive = exclusive;
        this.settings = settings;
        this.weights = new float[buckets * outcomes];
        this.squares = new float[buckets * outcomes];
        this.bias = new float[outcomes];
        this.biasSquares = new float[outcomes];
    }

    void learn(List<Sample> samples) {
        List<Example> examples = prepare(samples);
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        var random = new SplittableRandom(settings.seed());
        for (int epoch = 0; epoch < settings.epochs(); epoch++) {
            shuffle(order, random);
            float rate = (float) (settings.rate() * (1 - 0.9 * epoch / settings.epochs()));
            for (int i : order) {
                step(examples.get(i), rate, random);
            }
        }
    }

    private List<Example> prepare(List<Sample> samples) {
        int[] seen = new int[buckets];
        int[] last = new int[buckets];
        List<Example> examples = new ArrayList<>(samples.size());
        for (Sample sample : samples) {
            int origin = origins.computeIfAbsent(sample.origin(), key -> origins.size());
            Example example = Example.of(sample, buckets - 1, origin);
            examples.add(example);
            for (int row : example.rows()) {
                if (last[row] != examples.size()) {
                    last[row] = examples.size();
                    seen[row]++;
                }
            }
        }
        originBias = new float[origins.size()][outcomes];
        originSquares = new float[origins.size()][outcomes];
        for (Example example : examples) {
            for (int i = 0; i < example.rows().length; i++) {
                if (seen[example.rows()[i]] < settings.least()) {
                    example.rows()[i] = -1;
                }
            }
        }
        return examples;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private void step(Example example, float rate, SplittableRandom random) {
        int[] rows = new int[example.rows().length];
        int count = 0;
        int wholes = 0;
        for (int i = 0; i < rows.length; i++) {
            if (settings.drop() == 0 || random.nextDouble() >= settings.drop()) {
                rows[count++] = example.rows()[i];
                wholes += i < example.wholes() ? 1 : 0;
            }
        }
        float value = (float) (1 / Features.norm(count));
        float[] scores = new float[outcomes];
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            for (int c = 0; row >= 0 && c < outcomes; c++) {
                scores[c] += weights[row * outcomes + c];
            }
        }
        float[] ofOrigin = originBias[example.origin()];
        for (int c = 0; c < outcomes; c++) {
            scores[c] = scores[c] * value + bias[c] + ofOrigin[c];
        }
        float[] gradient = gradient(scores, example);
        for (int c = 0; c < outcomes; c++) {
            biasSquares[c] += gradient[c] * gradient[c];
            bias[c] -= rate * gradient[c] / (float) Math.sqrt(biasSquares[c] + SMALL);
            float[] squared = originSquares[example.origin()];
            squared[c] += gradient[c] * gradient[c];
            ofOrigin[c] -= rate * gradient[c] / (float) Math.sqrt(squared[c] + SMALL);
            gradient[c] *= value;
        }
        float pull = (float) settings.pull();
        for (int i = 0; i < count; i++) {
            int row = rows[i];
            float length = i < wholes ? rate * (float) settings.wholes() : rate;
            for (int c = 0; row >= 0 && c < outcomes; c++) {
                int at = row * outcomes + c;
                float g = gradient[c] + pull * weights[at];
                squares[at] += g * g;
                weights[at] -= length * g / (float) Math.sqrt(squares[at] + SMALL);
            }
        }
    }

    private float[] gradient(float[] scores, Example example) {
        float[] gradient = new float[outcomes];
        if (exclusive) {
            float most = Float.NEGATIVE_INFINITY;
            for (float score : scores) {
                most = Math.max(most, score);
            }
            float sum = 0;
            for (int c = 0; c < outcomes; c++) {
                gradient[c] = (float) StrictMath.exp(scores[c] - most);
                sum += gradient[c];
            }
            for (int c = 0; c < outcomes; c++) {
                gradient[c] = example.weight() * (gradient[c] / sum - (example.truth() == c ? 1 : 0));
            }
        } else {
            for (int c = 0; c < outcomes; c++) {
                float p = (float) (1 / (1 + StrictMath.exp(-scores[c])));
                gradient[c] = (example.known() >> c & 1) * example.weight() * (p - (example.truth() >> c & 1));
            }
        }
        return gradient;
    }

    /** The log-odds of each outcome, with the bias of the sample's origin. */
    double[] scores(Sample sample) {
        int[] rows = Example.of(sample, buckets - 1, 0).rows();
        double[] scores = new double[outcomes];
        for (int c = 0; c < outcomes; c++) {
            for (int row : rows) {
                scores[c] += weight(row, c);
            }
            scores[c] = scores[c] / Features.norm(rows.length) + bias(c) + bias(c, sample.origin());
        }
        return scores;
    }

    float weight(int bucket, int outcome) {
        return weights[bucket * outcomes + outcome];
    }

    float bias(int outcome) {
        return bias[outcome];
    }

    /** What the mix of one set adds to the bias. */
    float bias(int outcome, String origin) {
        Integer index = origins.get(origin);
        return index == null ? 0 : originBias[index][outcome];
    }
}
