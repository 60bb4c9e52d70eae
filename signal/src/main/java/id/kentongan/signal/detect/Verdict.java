package id.kentongan.signal.detect;

/**
 * What is said of a row.
 *
 * @param score how rare it is in this stream, 0 to 1; 0 also while only something greater may speak
 * @param warning whether it is rare enough for the dial
 * @param weeks such a row comes about once in so many weeks; above 0, at most {@link Detector#MOST_WEEKS}
 * @param spanSeconds the span that was rarest, 0 for the row alone
 * @param seen the sum of that span; of a measurement, the last value
 * @param usual what was to be expected instead
 */
public record Verdict(double score, boolean warning, double weeks, long spanSeconds, double seen, double usual) {
    /** Nothing can be said: the row came late, or nothing is known yet. */
    static Verdict none(double value) {
        return new Verdict(0, false, 1e-3, 0, value, value);
    }
}
