package id.kentongan.signal.detect;

import id.kentongan.signal.NegativeBinomial;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * The usual course of a count: a level, times what is usual for the hour, times what is usual for a working day or the weekend
 * (for daily rows: for the day of the week). Each is an exponentially weighted mean; a row far above what was expected is cut
 * before it is learnt, so that an outbreak does not become usual while it lasts. The counts of a span are taken for negative
 * binomial, with a dispersion learnt for that span.
 */
final class CountCourse implements Course {
    private static final int HOURS = 24;
    private static final double HOUR = 3_600;
    private static final double LEAST_LEVEL = 1e-3;
    private static final double LEAST_EXPECTED = 0.05;
    private static final double LEAST_HOUR = 0.02;
    private static final double LEAST_DAY = 0.05;
    private static final double LEAST_DISPERSION = 1e-4;
    private static final double FIRST_DISPERSION = 0.1;
    /** Days in which the hours forget half. */
    private static final double HOUR_DAYS = 14;
    /** So many hours, or days, are taken to have been as all others before any was seen. */
    private static final double HOURS_BEFORE = 4;

    private static final double DAYS_BEFORE = 2;
    /** Below this level a count cannot be told from a measurement. */
    private static final double LEAST_MEASURED = 8;

    private static final int ROWS_TO_TELL = 50;
    /** Rows in which the variance is learnt; of so many its relative error is √(2 / n). */
    private static final int ROWS_OF_VARIANCE = 400;
    /** Counts vary at least as much as those of Poisson; what varies less than this share of it is measured, not counted. */
    private static final double MEASURED_SHARE = 0.7;

    private final Pace pace;
    private final int stepSeconds;
    private final Windows windows;
    private final double[] hours = new double[HOURS];
    private final double[] hoursSeen = new double[HOURS];
    private final double[] days = new double[7];
    private final double[] daysSeen = new double[7];
    private final double[] dispersions = new double[Pace.SPANS];
    private double level;
    private double variance;
    private long rows;
    private double expected;

    CountCourse(Pace pace, int stepSeconds, double first) {
        this.pace = pace;
        this.stepSeconds = stepSeconds;
        windows = new Windows(pace, stepSeconds);
        Arrays.fill(hours, 1);
        Arrays.fill(days, 1);
        Arrays.fill(dispersions, FIRST_DISPERSION);
        level = Math.max(LEAST_LEVEL, first);
        variance = level;
        rows = 1;
    }

    /** Whether the values vary too little to have been counted. */
    boolean isMeasured() {
        double doubt = 2 * Math.sqrt(2.0 / Math.min(rows, ROWS_OF_VARIANCE));
        return rows > ROWS_TO_TELL && level > LEAST_MEASURED && variance < MEASURED_SHARE * (1 - doubt) * level;
    }

    @Override
    public void accept(long second, double value, double[] surprises) {
        var at = Hours.of(second);
        double ofHour = pace == Pace.FINE ? at.of(hours) : 1;
        double ofDay = days[dayOf(at)];
        expected = Math.max(LEAST_EXPECTED, level * ofHour * ofDay);
        windows.add(second, value, expected);
        for (var span = 0; span < Pace.SPANS; span++) {
            surprises[span] = new NegativeBinomial(Math.max(1e-6, windows.expected(span)), dispersions[span])
                    .surprise(Math.max(0, windows.seen(span)));
        }
        learn(at, value, ofHour, ofDay);
    }

    private int dayOf(Hours at) {
        return pace == Pace.DAILY ? at.day() : at.isWeekend() ? 0 : 1;
    }

    private void learn(Hours at, double value, double ofHour, double ofDay) {
        var row = expected;
        double cut = Math.min(value, row + pace.rowCut * Math.sqrt(row + dispersions[0] * row * row));
        rows++;
        double residual = (cut - row) * (cut - row);
        variance += Math.max(1.0 / ROWS_OF_VARIANCE, 1.0 / (rows + 3)) * (residual - variance);
        double share = Math.max(Pace.share(pace.memory.levelDays(), stepSeconds), 1.0 / (rows + 1));
        level = Math.max(LEAST_LEVEL, level + share * (cut / (ofHour * ofDay) - level));
        if (pace == Pace.FINE) {
            learnHour(at.hour(), cut / Math.max(LEAST_LEVEL, level * ofDay));
            var day = dayOf(at);
            double dayShare = Pace.share(pace.memory.dayDays() * (day == 0 ? 2 : 5) / 7, stepSeconds);
            days[day] = Math.max(
                    LEAST_DAY, days[day] + dayShare * (cut / Math.max(LEAST_LEVEL, level * ofHour) - days[day]));
        } else {
            learnDay(at.day(), cut / level);
        }
        for (var span = 0; span < Pace.SPANS; span++) {
            learnDispersion(span);
        }
    }

    private void learnHour(int hour, double factor) {
        hoursSeen[hour] += stepSeconds / HOUR;
        double share = Math.max(
                Pace.share(HOUR_DAYS / HOURS, stepSeconds), stepSeconds / HOUR / (hoursSeen[hour] + HOURS_BEFORE));
        hours[hour] = Math.max(LEAST_HOUR, hours[hour] + Math.min(0.5, share) * (factor - hours[hour]));
    }

    private void learnDay(int day, double factor) {
        daysSeen[day]++;
        double share = Math.max(1 / (daysSeen[day] + DAYS_BEFORE), Pace.share(pace.memory.dayDays() / 7, Pace.DAY));
        days[day] = Math.max(LEAST_HOUR, days[day] + share * (factor - days[day]));
    }

    /** By the moments: the square of what a sum is off, less what Poisson would have it, over the square of its mean. */
    private void learnDispersion(int span) {
        double mean = Math.max(LEAST_LEVEL, windows.expected(span));
        double most = mean + pace.sumCut * Math.sqrt(mean + dispersions[span] * mean * mean);
        double off = Math.min(windows.seen(span), most) - mean;
        double found = (off * off - mean) / (mean * mean);
        double inSpan = windows.rows(span, stepSeconds);
        double early = 1.0 / (rows / inSpan + 5) * Math.min(1, 4 / inSpan);
        double share = Math.max(Pace.share(pace.memory.spreadDays(), stepSeconds), early);
        dispersions[span] = Math.max(LEAST_DISPERSION, dispersions[span] + share * (found - dispersions[span]));
    }

    @Override
    public double expected() {
        return expected;
    }

    @Override
    public Windows windows() {
        return windows;
    }

    double level() {
        return level;
    }

    double variance() {
        return variance;
    }

    double hour(int hour) {
        return hours[hour];
    }

    @Override
    public void write(ByteBuffer out) {
        windows.write(out);
        for (var figures : new double[][] {hours, hoursSeen, days, daysSeen, dispersions}) {
            Doubles.write(out, figures);
        }
        out.putDouble(level).putDouble(variance).putLong(rows);
    }

    @Override
    public void read(ByteBuffer in) {
        windows.read(in);
        for (var figures : new double[][] {hours, hoursSeen, days, daysSeen, dispersions}) {
            Doubles.read(in, figures);
        }
        level = in.getDouble();
        variance = in.getDouble();
        rows = in.getLong();
    }
}
