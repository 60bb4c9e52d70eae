package id.kentongan.signal.detect;

import java.nio.ByteBuffer;

/**
 * The usual course of a measurement, such as a duration, a share or a temperature: a level plus what is usual for the hour.
 * Both ways are surprising, by how many standard deviations the sum of a span is off; its variance is learnt for that span.
 */
final class LevelCourse implements Course {
    private static final int HOURS = 24;
    private static final double HOUR = 3_600;
    private static final double LEVEL_DAYS = 1;
    private static final double HOUR_DAYS = 7;
    private static final double VARIANCE_DAYS = 3;
    private static final double HOURS_BEFORE = 4;
    private static final double HOUR_SHARE = 0.7;
    private static final double CUT = 4;
    private static final double SUM_CUT = 3;
    private static final double MOST_DEVIATIONS = 12;
    private static final int ROWS_UNCUT = 30;
    /** A stream that never moved has at least this relative variance, so that a last digit is no alarm. */
    private static final double LEAST_VARIANCE = 1e-6;

    private final int stepSeconds;
    private final Pace pace;
    private final Windows windows;
    private final double[] offsets = new double[HOURS];
    private final double[] hoursSeen = new double[HOURS];
    private final double[] variances = new double[Pace.SPANS];
    private double level;
    private double variance;
    private long rows;
    private double expected;

    LevelCourse(Pace pace, int stepSeconds, double first) {
        this.pace = pace;
        this.stepSeconds = stepSeconds;
        windows = new Windows(pace, stepSeconds);
        level = first;
        rows = 1;
    }

    /** Goes on with what was learnt while the values were taken for counts. */
    static LevelCourse after(CountCourse counts, Pace pace, int stepSeconds) {
        var course = new LevelCourse(pace, stepSeconds, counts.level());
        for (var hour = 0; hour < HOURS; hour++) {
            course.offsets[hour] = pace == Pace.FINE ? counts.level() * (counts.hour(hour) - 1) : 0;
            course.hoursSeen[hour] = 1;
        }
        course.variance = counts.variance();
        for (var span = 0; span < Pace.SPANS; span++) {
            course.variances[span] = counts.variance() * course.windows.rows(span, stepSeconds);
        }
        course.rows = ROWS_UNCUT;
        return course;
    }

    @Override
    public void accept(long second, double value, double[] surprises) {
        var at = Hours.of(second);
        expected = level + (pace == Pace.FINE ? at.of(offsets) : 0);
        double off = value - expected;
        windows.add(second, off, 0);
        for (var span = 0; span < Pace.SPANS; span++) {
            double least = 1e-12 + LEAST_VARIANCE * level * level * windows.rows(span, stepSeconds);
            double deviation = Math.sqrt(Math.max(variances[span], least));
            surprises[span] = Math.min(MOST_DEVIATIONS, Math.abs(windows.seen(span)) / deviation);
        }
        learn(at, value, off);
    }

    private void learn(Hours at, double value, double off) {
        double most = CUT * Math.sqrt(variance);
        double cut = variance > 0 ? Math.clamp(off, -most, most) : off;
        rows++;
        double share = Math.max(Pace.share(LEVEL_DAYS, stepSeconds), 1.0 / (rows + 1));
        level += rows < 3 ? (value - level) / rows : share * cut;
        if (pace == Pace.FINE) {
            hoursSeen[at.hour()] += stepSeconds / HOUR;
            double early = stepSeconds / HOUR / (hoursSeen[at.hour()] + HOURS_BEFORE);
            double hourShare = Math.min(0.5, Math.max(Pace.share(HOUR_DAYS / HOURS, stepSeconds), early));
            offsets[at.hour()] += hourShare * HOUR_SHARE * cut;
        }
        double toVariance = Math.max(Pace.share(VARIANCE_DAYS, stepSeconds), 1.0 / (rows + 3));
        variance += toVariance * (cut * cut - variance);
        for (var span = 0; span < Pace.SPANS; span++) {
            double square = windows.seen(span) * windows.seen(span);
            if (variances[span] > 0 && rows > ROWS_UNCUT) {
                square = Math.min(square, SUM_CUT * SUM_CUT * variances[span]);
            }
            variances[span] += toVariance * (square - variances[span]);
        }
    }

    @Override
    public double expected() {
        return expected;
    }

    @Override
    public Windows windows() {
        return windows;
    }

    @Override
    public void write(ByteBuffer out) {
        windows.write(out);
        Doubles.write(out, offsets);
        Doubles.write(out, hoursSeen);
        Doubles.write(out, variances);
        out.putDouble(level).putDouble(variance).putLong(rows);
    }

    @Override
    public void read(ByteBuffer in) {
        windows.read(in);
        Doubles.read(in, offsets);
        Doubles.read(in, hoursSeen);
        Doubles.read(in, variances);
        level = in.getDouble();
        variance = in.getDouble();
        rows = in.getLong();
    }
}
