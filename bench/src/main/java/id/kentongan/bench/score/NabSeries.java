package id.kentongan.bench.score;

import java.util.Arrays;
import java.util.List;

/**
 * What a warning at each row of a labelled series is worth, before a profile weighs it: within a window 1 at its first row
 * and almost 0 at its last, outside 0 just behind a window and down to -1 far from any. After A. Lavin and S. Ahmad,
 * "Evaluating Real-Time Anomaly Detection Algorithms: the Numenta Anomaly Benchmark" (ICMLA 2015), section III, and the
 * scorer of version 1.1.
 */
public final class NabSeries {
    private static final double PROBATION = 0.15;
    private static final int MOST_PROBATION = 750;
    private static final int NONE = -1;

    /** First and last row of a labelled window. */
    public record Window(int first, int last) {
        public Window {
            if (first < 0 || last < first) {
                throw new IllegalArgumentException("a window from " + first + " to " + last);
            }
        }

        int rows() {
            return last - first + 1;
        }
    }

    private final double[] worth;
    private final int[] inside;
    private final int windows;

    private NabSeries(double[] worth, int[] inside, int windows) {
        this.worth = worth;
        this.inside = inside;
        this.windows = windows;
    }

    /**
     * Weighs the rows of a series.
     *
     * @param windows in the order of time, apart from each other, within the rows
     */
    public static NabSeries of(int rows, List<Window> windows) {
        var worth = new double[rows];
        Arrays.fill(worth, -1);
        var inside = new int[rows];
        Arrays.fill(inside, NONE);
        for (var number = 0; number < windows.size(); number++) {
            var window = windows.get(number);
            for (int row = window.first; row <= window.last; row++) {
                worth[row] = sigmoid(-(window.last - row + 1) / (double) window.rows()) / sigmoid(-1);
                inside[row] = number;
            }
            int next = number + 1 < windows.size() ? windows.get(number + 1).first : rows;
            for (int row = window.last + 1; row < next; row++) {
                worth[row] = sigmoid((row - window.last) / (window.rows() - 1.0));
            }
        }
        return new NabSeries(worth, inside, windows.size());
    }

    /** Falls from 1 over 0 at the end of the window to -1; beyond three widths it is -1. */
    private static double sigmoid(double x) {
        return x > 3 ? -1 : 2 / (1 + Math.exp(5 * x)) - 1;
    }

    public int rows() {
        return worth.length;
    }

    public int windows() {
        return windows;
    }

    double worth(int row) {
        return worth[row];
    }

    /** The number of the window that a row lies in, below 0 outside. */
    int window(int row) {
        return inside[row];
    }

    public boolean isOutside(int row) {
        return inside[row] == NONE;
    }

    /** The first row that counts: before it a detector may learn. */
    public int firstCounted() {
        return (int) Math.min(Math.floor(PROBATION * worth.length), MOST_PROBATION);
    }
}
