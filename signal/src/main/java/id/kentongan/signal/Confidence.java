package id.kentongan.signal;

/**
 * How often an interval made this way holds the truth.
 *
 * <p>{@code P90} is for the perception index and for what followed something that was done. {@code P95} is for a figure that
 * is read by itself. {@code P99} is for a figure that stands in a list: among forty offices of which none has changed, 95 %
 * would point at two of them every morning.
 */
public enum Confidence {
    P90(0.90, 1.6448536269514722),
    P95(0.95, 1.959963984540054),
    P99(0.99, 2.5758293035489004);

    private final double level;
    private final double z;

    Confidence(double level, double z) {
        this.level = level;
        this.z = z;
    }

    public double level() {
        return level;
    }

    /** The share that lies outside on each side. */
    double tail() {
        return (1 - level) / 2;
    }

    /** The quantile of the standard normal distribution at {@code 1 - tail}. */
    double z() {
        return z;
    }
}
