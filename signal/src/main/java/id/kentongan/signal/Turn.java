package id.kentongan.signal;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Whether what is counted every day turned on a day: an interrupted series.
 *
 * <p>Days are put together to whole weeks that end before the day and begin on it, so that the rhythm of the week falls out and
 * most of what links a day to the next does too (batch means: B. Schmeiser, "Batch size effects in the analysis of simulation
 * output", Operations Research 30 (1982) 556-568). The difference of the means of the weeks has Student's interval with one
 * variance for both sides, or a greater one behind the day where more is counted there. Where weeks still follow each other with a correlation ρ, their number counts only
 * <i>(1 - ρ) / (1 + ρ)</i> times (H. von Storch, F. W. Zwiers, <i>Statistical Analysis in Climate Research</i>, 1999, section
 * 6.6); ρ is freed from the bias that it has in short series (M. G. Kendall, "Note on bias in the estimation of
 * autocorrelation", Biometrika 41 (1954) 403-404). No variance is taken to be smaller than that of counts by chance alone.
 * Chosen over the interval of Newey and West and over other lengths of batches by simulation: docs/perception.md.
 *
 * <p>It says what changed, not why.
 */
public sealed interface Turn {
    /** In days; so many are needed, and no more are used. */
    int LEAST_BEFORE = 28;

    int LEAST_AFTER = 14;
    int MOST_BEFORE = 84;
    int MOST_AFTER = 56;

    /** Below this nothing can be told from chance. */
    int LEAST_COUNT = 10;

    /** No more than so many times as much spread is believed behind the day. */
    int MOST_SPREAD = 4;

    /** Why nothing can be said. */
    enum Reason {
        FEW_BEFORE,
        FEW_AFTER,
        /** Fewer than {@value Turn#LEAST_COUNT} were counted in all. */
        RARE,
        /** The weeks were on their way up or down anyway, so going on would look like turning. */
        TREND
    }

    record Unknown(Reason reason) implements Turn {}

    /**
     * @param before the mean of a day before
     * @param after the mean of a day from then on
     * @param interval of the difference, at 90 %
     */
    record Measured(double before, double after, Interval interval) implements Turn {
        public double difference() {
            return after - before;
        }

        /** Whether it differs by more than chance explains. */
        public boolean isClear() {
            return !interval.contains(0);
        }
    }

    /**
     * @param before what was counted on each day before, without a hole, the last one next to the day
     * @param after what was counted on the day and each day behind it
     */
    static Turn of(List<Long> before, List<Long> after) {
        if (before.size() < LEAST_BEFORE) {
            return new Unknown(Reason.FEW_BEFORE);
        }
        if (after.size() < LEAST_AFTER) {
            return new Unknown(Reason.FEW_AFTER);
        }
        var weeksBefore = Math.min(before.size(), MOST_BEFORE) / 7;
        var weeksAfter = Math.min(after.size(), MOST_AFTER) / 7;
        var weeks = new Weeks(
                weekly(before.subList(before.size() - 7 * weeksBefore, before.size())),
                weekly(after.subList(0, 7 * weeksAfter)));
        if (weeks.total() < LEAST_COUNT) {
            return new Unknown(Reason.RARE);
        }
        return weeks.hasTrend() ? new Unknown(Reason.TREND) : weeks.measure();
    }

    /** The mean of a day in each week. */
    private static double[] weekly(List<Long> days) {
        return IntStream.range(0, days.size() / 7)
                .mapToDouble(week -> days.subList(7 * week, 7 * week + 7).stream()
                                .mapToLong(Long::longValue)
                                .sum()
                        / 7.0)
                .toArray();
    }

    /** The weeks before and behind the day. */
    record Weeks(double[] before, double[] after) {
        double total() {
            return 7
                    * DoubleStream.concat(Arrays.stream(before), Arrays.stream(after))
                            .sum();
        }

        Turn measure() {
            var was = mean(before);
            var is = mean(after);
            // what is counted more often also spreads more
            var spread = was > 0 ? Math.clamp(is / was, 1, MOST_SPREAD) : 1;
            var rest = DoubleStream.concat(
                            Arrays.stream(before).map(each -> each - was),
                            Arrays.stream(after).map(each -> (each - is) / spread))
                    .toArray();
            var noise = new Noise(rest, rest.length - 2, total() / 7 / rest.length / 7);
            var half = noise.reach() * Math.sqrt(1.0 / before.length + spread * spread / after.length);
            var measured = new Measured(was, is, new Interval(is - was - half, is - was + half));
            return measured.isClear() && mayBeLine(measured) ? new Unknown(Reason.TREND) : measured;
        }

        /** Whether a line through all weeks with a step between them leaves less than half of the difference to the step. */
        private boolean mayBeLine(Measured measured) {
            var slope = (tilt(before) + tilt(after)) / (spread(before.length) + spread(after.length));
            var step = measured.difference() - slope * (before.length + after.length) / 2.0;
            return step / measured.difference() < 0.5;
        }

        /** Whether a line through the weeks before rises or falls at 90 %. */
        boolean hasTrend() {
            var mean = mean(before);
            var slope = tilt(before) / spread(before.length);
            var middle = (before.length - 1) / 2.0;
            var rest = IntStream.range(0, before.length)
                    .mapToDouble(week -> before[week] - mean - slope * (week - middle))
                    .toArray();
            return Math.abs(slope)
                    > new Noise(rest, rest.length - 2, mean / 7).reach() / Math.sqrt(spread(before.length));
        }

        /** The products of the weeks with their distances from the middle one. */
        private static double tilt(double[] weeks) {
            return IntStream.range(0, weeks.length)
                    .mapToDouble(week -> (week - (weeks.length - 1) / 2.0) * weeks[week])
                    .sum();
        }

        /** The squares of the distances of so many weeks from the middle one. */
        private static double spread(int weeks) {
            return weeks * (weeks * (double) weeks - 1) / 12;
        }

        private static double mean(double[] values) {
            return Arrays.stream(values).average().orElseThrow();
        }
    }

    /**
     * What is left of weeks when their means, or their line, are taken off.
     *
     * @param freedom how many of them are free
     * @param least the variance of a week by chance alone
     */
    record Noise(double[] rest, int freedom, double least) {
        /** Half the width of the interval of one week at 90 %, wider where weeks follow each other. */
        double reach() {
            var correlation = correlation();
            var stretch = (1 + correlation) / (1 - correlation);
            var variance = Math.max(squares() / freedom, least);
            return student(Math.max(2, freedom / stretch)) * Math.sqrt(variance * stretch);
        }

        private double squares() {
            return Arrays.stream(rest).map(each -> each * each).sum();
        }

        /** Of each week with the next; its bias is that of a series from which two figures were taken off. */
        private double correlation() {
            if (squares() == 0) {
                return 0;
            }
            var products = IntStream.range(1, rest.length)
                    .mapToDouble(week -> rest[week] * rest[week - 1])
                    .sum();
            var raw = products / squares();
            return Math.clamp(raw + (2 + 3 * raw) / rest.length, 0, 0.8);
        }

        /** The quantile of Student's t at 95 %, from the beta distribution: NIST DLMF 8.17(i) with 26.5.27 of AMS 55. */
        private static double student(double freedom) {
            var x = new Beta(freedom / 2, 0.5).quantile(2 * Confidence.P90.tail());
            return Math.sqrt(freedom * (1 - x) / x);
        }
    }
}
