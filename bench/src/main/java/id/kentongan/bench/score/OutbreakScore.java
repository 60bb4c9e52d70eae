package id.kentongan.bench.score;

import java.util.ArrayList;
import java.util.List;

/**
 * How well outbreaks in daily counts are found at a given specificity, as A. Noufaily et al. measure it, "Comparison of
 * statistical algorithms for daily syndromic surveillance aberration detection", Bioinformatics 35 (2019) 3110-3118: by the
 * last 49 weeks of several simulations of one signal, with one threshold for the signal.
 *
 * @param detection share of the outbreaks with a warning on at least one of their days
 * @param timeliness share of an outbreak that is over when the first warning comes, 1 if none does; the mean
 * @param outbreaks how many there were
 */
public record OutbreakScore(double detection, double timeliness, int outbreaks) {
    private static final int DAYS = 49 * 7;

    /**
     * A simulation of a signal.
     *
     * @param scores what a detector said of each day
     * @param cases of the outbreak on each day, 0 on other days
     */
    public record Simulation(double[] scores, double[] cases) {
        public Simulation {
            if (scores.length != cases.length) {
                throw new IllegalArgumentException(scores.length + " scores of " + cases.length + " days");
            }
        }

        int firstDay() {
            return Math.max(0, cases.length - DAYS);
        }
    }

    public static OutbreakScore of(List<Simulation> signal, double specificity) {
        double threshold = threshold(signal, specificity);
        var found = 0;
        var outbreaks = 0;
        var late = 0.0;
        for (var simulation : signal) {
            int first = next(simulation.cases, simulation.firstDay(), 0);
            if (first == simulation.cases.length) {
                continue;
            }
            int end = end(simulation.cases, first);
            int warned = next(simulation.scores, first, threshold);
            outbreaks++;
            found += warned < end ? 1 : 0;
            late += warned < end ? (warned - first) / (double) (end - first) : 1;
        }
        return new OutbreakScore(found / (double) outbreaks, late / outbreaks, outbreaks);
    }

    /** The lowest score that no more than the rest of the days without cases exceed. */
    static double threshold(List<Simulation> signal, double specificity) {
        var quiet = new ArrayList<Double>();
        for (var simulation : signal) {
            for (int day = simulation.firstDay(); day < simulation.cases.length; day++) {
                if (simulation.cases[day] == 0) {
                    quiet.add(simulation.scores[day]);
                }
            }
        }
        if (quiet.isEmpty()) {
            throw new IllegalArgumentException("no day without cases");
        }
        quiet.sort(null);
        return quiet.get(Math.max(0, (int) Math.ceil(specificity * quiet.size()) - 1));
    }

    private static int next(double[] values, int from, double above) {
        var day = from;
        while (day < values.length && values[day] <= above) {
            day++;
        }
        return day;
    }

    /** The day behind the last with cases. */
    private static int end(double[] cases, int first) {
        var end = cases.length;
        while (end > first + 1 && cases[end - 1] == 0) {
            end--;
        }
        return end;
    }
}
