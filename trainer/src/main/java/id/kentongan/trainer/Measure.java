package id.kentongan.trainer;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/** Counts of truth against answer for outcomes that exclude each other, and the figures made from them. */
final class Measure {
    private static final int SAMPLES = 400;

    private final int outcomes;
    private final List<int[]> pairs;

    /** @param pairs truth and answer of each text */
    Measure(int outcomes, List<int[]> pairs) {
        this.outcomes = outcomes;
        this.pairs = List.copyOf(pairs);
    }

    /** A figure with the interval that 95 of 100 resamples of the texts fall into, all in percent. */
    record Figure(double value, double low, double high) {}

    int size() {
        return pairs.size();
    }

    double accuracy() {
        return 100.0 * pairs.stream().filter(pair -> pair[0] == pair[1]).count() / pairs.size();
    }

    Figure macroF1() {
        return bootstrap(this::macroF1);
    }

    Figure f1(int outcome) {
        return bootstrap(counts -> f1(counts, outcome));
    }

    int[][] confusion() {
        int[][] counts = new int[outcomes][outcomes];
        pairs.forEach(pair -> counts[pair[0]][pair[1]]++);
        return counts;
    }

    double recall(int outcome) {
        int[] row = confusion()[outcome];
        int all = 0;
        for (int n : row) {
            all += n;
        }
        return 100.0 * row[outcome] / Math.max(1, all);
    }

    private interface Score {
        double of(int[][] counts);
    }

    private Figure bootstrap(Score score) {
        var random = new SplittableRandom(7);
        double[] values = new double[SAMPLES];
        for (int s = 0; s < SAMPLES; s++) {
            int[][] counts = new int[outcomes][outcomes];
            for (int i = 0; i < pairs.size(); i++) {
                int[] pair = pairs.get(random.nextInt(pairs.size()));
                counts[pair[0]][pair[1]]++;
            }
            values[s] = score.of(counts);
        }
        Arrays.sort(values);
        return new Figure(score.of(confusion()), values[SAMPLES / 40], values[SAMPLES - 1 - SAMPLES / 40]);
    }

    /** The mean over the outcomes that occur. */
    private double macroF1(int[][] counts) {
        double sum = 0;
        int occurring = 0;
        for (int outcome = 0; outcome < outcomes; outcome++) {
            int truths = 0;
            for (int n : counts[outcome]) {
                truths += n;
            }
            if (truths > 0) {
                sum += f1(counts, outcome);
                occurring++;
            }
        }
        return sum / Math.max(1, occurring);
    }

    private static double f1(int[][] counts, int outcome) {
        int right = counts[outcome][outcome];
        int wrong = 0;
        for (int i = 0; i < counts.length; i++) {
            wrong += i == outcome ? 0 : counts[outcome][i] + counts[i][outcome];
        }
        return right == 0 ? 0 : 200.0 * right / (2 * right + wrong);
    }
}
