package id.kentongan.bench.score;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * The score of the Numenta Anomaly Benchmark 1.1 over several series: 0 is what a detector gets that never warns, 100 one
 * that warns at the first row of each window and nowhere else. Of a window its best warning counts, of what lies outside every
 * warned row.
 *
 * @param threshold rows of at least this score are taken for warnings
 * @param found windows with a warning
 * @param falseRows warned rows outside the windows
 */
public record NabScore(double score, double threshold, int found, int falseRows) {
    /** A labelled series and what a detector said of each row. */
    public record Entry(NabSeries series, double[] scores) {
        public Entry {
            if (series.rows() != scores.length) {
                throw new IllegalArgumentException(scores.length + " scores of " + series.rows() + " rows");
            }
        }
    }

    /** A step of the sweep: what is gained when the threshold sinks to {@code at}. */
    private record Gain(double at, double worth, int found, int falseRows) {}

    /** The score with this threshold for all series. */
    public static NabScore at(List<Entry> entries, double threshold, NabProfile profile) {
        return sweep(entries, profile, threshold).getLast();
    }

    /** The best score that one threshold for all series can have, chosen with the labels: how published tables are made. */
    public static NabScore best(List<Entry> entries, NabProfile profile) {
        return sweep(entries, profile, Double.NEGATIVE_INFINITY).stream()
                .max(Comparator.comparingDouble(NabScore::score))
                .orElseThrow();
    }

    /** The scores of all thresholds down to {@code least}, the highest, at which nothing warns, first. */
    private static List<NabScore> sweep(List<Entry> entries, NabProfile profile, double least) {
        var gains = new ArrayList<Gain>();
        var windows = 0;
        var counted = 0;
        for (var entry : entries) {
            windows += entry.series.windows();
            counted += gather(entry, profile, gains);
        }
        gains.sort(Comparator.comparingDouble(Gain::at).reversed());
        double range = windows * profile.found + counted * profile.missed;
        var sum = new Gain(Double.POSITIVE_INFINITY, 0, 0, 0);
        var scores = new ArrayList<NabScore>();
        for (var gain : gains) {
            if (gain.at < least) {
                break;
            }
            if (gain.at < sum.at) {
                scores.add(of(sum, range));
            }
            sum = new Gain(gain.at, sum.worth + gain.worth, sum.found + gain.found, sum.falseRows + gain.falseRows);
        }
        scores.add(of(sum, range));
        return scores;
    }

    private static NabScore of(Gain sum, double range) {
        return new NabScore(range > 0 ? 100 * sum.worth / range : 0, sum.at, sum.found, sum.falseRows);
    }

    /** @return how many windows have rows that count */
    private static int gather(Entry entry, NabProfile profile, List<Gain> gains) {
        var series = entry.series;
        var windows = new ArrayList<List<Integer>>();
        for (var number = 0; number < series.windows(); number++) {
            windows.add(new ArrayList<>());
        }
        for (int row = series.firstCounted(); row < series.rows(); row++) {
            if (series.isOutside(row)) {
                gains.add(new Gain(entry.scores[row], series.worth(row) * profile.falseRow, 0, 1));
            } else {
                windows.get(series.window(row)).add(row);
            }
        }
        windows.removeIf(List::isEmpty);
        windows.forEach(rows -> gatherWindow(entry, rows, profile, gains));
        return windows.size();
    }

    /** From the highest score downwards: the first row finds the window, later ones help if they stand before it. */
    private static void gatherWindow(Entry entry, List<Integer> rows, NabProfile profile, List<Gain> gains) {
        rows.sort(Comparator.comparingDouble((Integer row) -> entry.scores[row]).reversed());
        double best = -profile.missed;
        var found = 1;
        for (int row : rows) {
            double worth = entry.series.worth(row) * profile.found;
            if (worth > best) {
                gains.add(new Gain(entry.scores[row], worth - best, found, 0));
                best = worth;
                found = 0;
            }
        }
    }

    /** What warns as a score: 1 where there is a warning, else 0. */
    public static double[] marks(boolean[] warnings) {
        var marks = new double[warnings.length];
        Arrays.setAll(marks, row -> warnings[row] ? 1 : 0);
        return marks;
    }
}
