package id.kentongan.signal;

/** A figure of a sample, with the interval in which the figure of everybody lies who might have spoken. */
public sealed interface Estimate permits MeanRating, Proportion {
    /** Fewer observations than this are never enough. */
    int LEAST_N = 5;

    /** How many observations are behind it. */
    long n();

    /**
     * The figure itself.
     *
     * @throws IllegalStateException without any observation
     */
    double value();

    /** The values that the figure can have at all. */
    Interval scale();

    /** The interval at that confidence; the whole {@link #scale()} without any observation. */
    Interval interval(Confidence confidence);

    /** The interval at 95 %. */
    default Interval interval() {
        return interval(Confidence.P95);
    }

    /**
     * Whether the figure says enough to be shown: at least {@value #LEAST_N} observations, and a 95 % interval that covers
     * at most half of the scale. An interval wider than that cannot tell a good office from a bad one.
     */
    default boolean isEnough() {
        return n() >= LEAST_N && interval().width() <= scale().width() / 2;
    }
}
