package id.kentongan.platform.web.part;

import org.jspecify.annotations.Nullable;

/**
 * One figure of a chart.
 *
 * @param value null when there is not enough data
 * @param low with {@code high} the interval around the value, or the edge of a band; null when there is none
 * @param n how many items are behind it
 * @param href the items behind it, or null
 */
public record Point(
        @Nullable Double value,
        @Nullable Double low,
        @Nullable Double high,
        long n,
        @Nullable String href) {

    /** Not enough data, though {@code n} items are there. */
    public static Point missing(long n, @Nullable String href) {
        return new Point(null, null, null, n, href);
    }

    public static Point of(double value, long n, @Nullable String href) {
        return new Point(value, null, null, n, href);
    }

    /** The edges of a band. */
    public static Point between(double low, double high) {
        return new Point(null, low, high, 0, null);
    }

    public boolean ranges() {
        return low != null && high != null;
    }
}
