package id.kentongan.signal.detect;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Watches one stream of rows in the order of their time. It finds out by itself how densely they come, and whether they are
 * counts, of which too many are alarming, or measurements, which alarm both ways.
 *
 * <p>A row no later than the newest is left out (score 0) and teaches nothing, so that a repetition is counted once; after
 * {@value #CLOCK_ROWS} such rows on end the clock is taken to have been set back, and all goes on from there. A gap is neither
 * silence nor alarm. Values beyond {@value #MOST} are cut to it.
 */
public final class Detector {
    /** Rarer than this is not told apart. */
    public static final double MOST_WEEKS = 520;

    static final int CLOCK_ROWS = 12;
    static final double MOST = 1e12;
    private static final int VERSION = 1;
    private static final int STATE_BYTES = 4_000;
    private static final int ROWS_OF_STEP = 10;
    private static final int LEAST_STEP = 60;
    /** A stream is heard for so many rows, or for a week with at least fourteen, before it may warn. */
    private static final int WARM_ROWS = 288;

    private static final int WARM_ROWS_OF_WEEK = 14;
    /** Turns a rarity into a score: this rarity is 0.5. */
    private static final double HALF = 4;

    private double dial;
    private long first;
    private long newest;
    private int late;
    private long lateNewest;
    private long rows;
    private int stepSeconds;
    private double firstValue;
    private @Nullable Parts parts;
    private final double[] surprises = new double[Pace.SPANS];

    /** What is there once the second row has told how densely they come. */
    private static final class Parts {
        final Pace pace;
        Course course;
        final Rarity rarity;
        final Hold hold;
        final Threshold threshold;

        Parts(Pace pace, Course course, double dial) {
            this.pace = pace;
            this.course = course;
            rarity = new Rarity(pace);
            hold = new Hold(pace);
            threshold = new Threshold(pace, dial);
        }
    }

    /**
     * A detector that knows nothing yet.
     *
     * @param dial false alarms a week that the listener will bear of this stream, above 0
     */
    public Detector(double dial) {
        this.dial = checked(dial);
    }

    private static double checked(double dial) {
        if (!(dial > 0 && dial < 1e6)) {
            throw new IllegalArgumentException("a dial of " + dial);
        }
        return dial;
    }

    /** Asks for more or fewer false alarms a week from now on. */
    public void turn(double falseAlarmsAWeek) {
        dial = checked(falseAlarmsAWeek);
        if (parts != null && parts.threshold.dial() != dial) {
            parts.threshold.turn(dial);
        }
    }

    /**
     * Takes in a row.
     *
     * @param second of the local clock of those who write, counted as if it were UTC, so that hours and days are theirs
     * @throws IllegalArgumentException when the value is no number
     */
    public Verdict accept(long second, double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("no number: " + value);
        }
        double cut = Math.clamp(value, -MOST, MOST);
        if (rows == 0) {
            rows = 1;
            first = second;
            newest = second;
            firstValue = cut;
            return Verdict.none(value);
        }
        if (second <= newest && !isClockSetBack(second)) {
            return Verdict.none(value);
        }
        late = 0;
        return next(second, cut);
    }

    private boolean isClockSetBack(long second) {
        if (late > 0 && second <= lateNewest) {
            return false;
        }
        lateNewest = second;
        late++;
        if (late < CLOCK_ROWS) {
            return false;
        }
        if (parts != null) {
            parts.course.interrupt();
        }
        newest = second - stepSeconds;
        return true;
    }

    private Verdict next(long second, double value) {
        rows++;
        learnStep(second - newest);
        newest = second;
        var known = parts;
        if (known == null) {
            known = begin(value);
            parts = known;
        }
        measureIfSo(known, value);
        known.course.accept(second, value, surprises);
        double rarity = known.rarity.of(second, surprises);
        double spoken = known.hold.of(second, rarity);
        double weeks = Math.min(stepSeconds, Pace.DAY) / (double) Pace.WEEK;
        var verdict = verdict(known, second, value, rarity, spoken);
        if (isWarm(second)) {
            double items = known.course instanceof CountCourse ? items(known) : Double.MAX_VALUE;
            known.threshold.learn(spoken, weeks, items);
        } else {
            known.threshold.age(weeks);
        }
        return verdict;
    }

    /** The items of a day; daily rows come too late to tell by themselves that a warning was real. */
    private static double items(Parts known) {
        return known.pace == Pace.DAILY ? 0 : known.course.windows().seen(Pace.SPANS - 1);
    }

    private void learnStep(long gap) {
        if (rows <= ROWS_OF_STEP) {
            int found = (int) Math.clamp(gap, LEAST_STEP, Pace.WEEK);
            stepSeconds = stepSeconds == 0 ? found : Math.min(stepSeconds, found);
        }
    }

    private Parts begin(double value) {
        var pace = Pace.of(stepSeconds);
        boolean counts = isCount(firstValue) && isCount(value);
        var course = counts
                ? new CountCourse(pace, stepSeconds, firstValue)
                : new LevelCourse(pace, stepSeconds, firstValue);
        return new Parts(pace, course, dial);
    }

    private static boolean isCount(double value) {
        return value >= 0 && value == Math.rint(value);
    }

    private void measureIfSo(Parts known, double value) {
        if (known.course instanceof CountCourse counts && (!isCount(value) || counts.isMeasured())) {
            known.course = LevelCourse.after(counts, known.pace, stepSeconds);
        }
    }

    private boolean isWarm(long second) {
        return rows > WARM_ROWS || (rows > WARM_ROWS_OF_WEEK && second - first >= Pace.WEEK);
    }

    private Verdict verdict(Parts known, long second, double value, double rarity, double spoken) {
        boolean warning = isWarm(second) && known.threshold.isPassed(spoken);
        double weeks = Math.clamp(known.threshold.weeksBetween(rarity), 1e-3, MOST_WEEKS);
        int span = known.rarity.strongest();
        boolean counted = known.course instanceof CountCourse;
        var windows = known.course.windows();
        return new Verdict(
                spoken / (spoken + HALF),
                warning,
                weeks,
                known.pace.spans[span],
                counted ? windows.seen(span) : value,
                counted ? windows.expected(span) : known.course.expected());
    }

    /** The rarity above which the stream warns now, as a score. */
    public double threshold() {
        double at = parts == null ? 0 : parts.threshold.at();
        return at / (at + HALF);
    }

    /** The state, to go on after a restart. */
    public byte[] toBytes() {
        var out = ByteBuffer.allocate(STATE_BYTES);
        out.putInt(VERSION)
                .putDouble(dial)
                .putLong(first)
                .putLong(newest)
                .putInt(late)
                .putLong(lateNewest);
        out.putLong(rows).putInt(stepSeconds).putDouble(firstValue);
        var known = parts;
        out.put((byte) (known == null ? 0 : known.course instanceof CountCourse ? 1 : 2));
        if (known != null) {
            out.putInt(known.pace.ordinal());
            known.course.write(out);
            known.rarity.write(out);
            known.hold.write(out);
            known.threshold.write(out);
        }
        return Arrays.copyOf(out.array(), out.position());
    }

    /** Whether the bytes were kept by this version; those of another can only be learnt anew. */
    public static boolean knows(byte[] state) {
        return state.length >= Integer.BYTES && ByteBuffer.wrap(state).getInt() == VERSION;
    }

    /**
     * A detector that goes on where {@link #toBytes()} left off.
     *
     * @throws IllegalArgumentException when the bytes are of another version, or none of its own
     */
    public static Detector of(byte[] state) {
        try {
            var in = ByteBuffer.wrap(state);
            if (in.getInt() != VERSION) {
                throw new IllegalArgumentException("the state of another version");
            }
            return read(in);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("a state of " + state.length + " bytes", e);
        }
    }

    private static Detector read(ByteBuffer in) {
        var detector = new Detector(in.getDouble());
        detector.first = in.getLong();
        detector.newest = in.getLong();
        detector.late = in.getInt();
        detector.lateNewest = in.getLong();
        detector.rows = in.getLong();
        detector.stepSeconds = in.getInt();
        detector.firstValue = in.getDouble();
        var kind = in.get();
        if (kind != 0) {
            var pace = Pace.values()[in.getInt()];
            Course course = kind == 1
                    ? new CountCourse(pace, detector.stepSeconds, 0)
                    : new LevelCourse(pace, detector.stepSeconds, 0);
            course.read(in);
            var known = new Parts(pace, course, detector.dial);
            known.rarity.read(in);
            known.hold.read(in);
            known.threshold.read(in);
            detector.parts = known;
        }
        return detector;
    }
}
