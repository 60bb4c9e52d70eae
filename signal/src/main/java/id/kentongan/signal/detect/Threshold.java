package id.kentongan.signal.detect;

import java.nio.ByteBuffer;

/**
 * Above which rarity a stream warns. It rises with every warning and sinks with every quiet hour, so that in the long run the
 * warnings come as often as the dial asks, whatever the stream is like: stochastic approximation of a quantile (H. Robbins and
 * S. Monro, Annals of Mathematical Statistics 22 (1951) 400-407), as in I. Gibbs and E. Candès, "Adaptive conformal inference
 * under distribution shift" (NeurIPS 2021). A warning far above the threshold, of a stream with enough items, is hardly a
 * false one and counts only in part.
 */
final class Threshold {
    private static final double LEAST = 0.2;
    private static final double FIRST_GAIN = 1;
    private static final double LAST_GAIN = 0.15;
    /** Weeks after which the gain has halved. */
    private static final double GAIN_WEEKS = 8;
    /** So far above, a warning is taken for real, ... */
    private static final double FAR = 2;
    /** ... if the longest span holds so many items, ... */
    private static final double ENOUGH = 20;
    /** ... and counts this much. */
    private static final double PART = 0.3;

    private final Pace pace;
    private double at;
    private double weeks;
    private double dial;

    Threshold(Pace pace, double dial) {
        this.pace = pace;
        this.dial = dial;
        at = pace.threshold;
    }

    boolean isPassed(double rarity) {
        return rarity > at;
    }

    /** Learns from a row whether it warned. */
    void learn(double rarity, double weeksOfRow, double items) {
        weeks += weeksOfRow;
        double counted = 0;
        if (isPassed(rarity)) {
            counted = rarity > at + FAR && items >= ENOUGH ? PART : 1;
        }
        double gain = Math.max(LAST_GAIN, FIRST_GAIN / (1 + weeks / GAIN_WEEKS));
        at = Math.max(LEAST, at + gain * (counted - dial * weeksOfRow));
    }

    /** Time went by of which the threshold learns nothing. */
    void age(double weeksOfRow) {
        weeks += weeksOfRow;
    }

    /** Once in how many weeks so rare a row is to be expected: the tail beyond the threshold is taken for exponential. */
    double weeksBetween(double rarity) {
        double tail = pace == Pace.DAILY ? Math.log(10) : 1;
        return Math.exp((rarity - at) * tail) / dial;
    }

    void turn(double newDial) {
        double tail = pace == Pace.DAILY ? Math.log(10) : 1;
        at = Math.max(LEAST, at + Math.log(dial / newDial) / tail);
        dial = newDial;
    }

    double at() {
        return at;
    }

    double dial() {
        return dial;
    }

    void write(ByteBuffer out) {
        out.putDouble(at).putDouble(weeks).putDouble(dial);
    }

    void read(ByteBuffer in) {
        at = in.getDouble();
        weeks = in.getDouble();
        dial = in.getDouble();
    }
}
