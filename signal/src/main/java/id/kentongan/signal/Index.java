package id.kentongan.signal;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The perception index of one office on the scale of the survey of public satisfaction, 25 to 100, with what it was made of.
 *
 * <p>It is no result of that survey: who writes a review chose to. A rating <i>s</i> of 1 to 5 stars lies at
 * <i>1 + (s - 1) · 3/4</i> on the survey's scale of 1 to 4, and 25 times that is the index (PermenPANRB 14/2017 for the
 * conversion by 25; the first step is ours).
 *
 * @param own the stars of the office itself
 * @param others the mean index of its siblings, {@code null} where there are none to lean on
 * @param weight of its own stars against those of its siblings, 0 to 1
 * @param value the estimate; without any star at all the middle of the scale, and not {@link #isEnough()}
 * @param interval in which the index lies with a probability of 90 %
 */
public record Index(MeanRating own, @Nullable Double others, double weight, double value, Interval interval) {
    public static final Interval SCALE = new Interval(25, 100);

    /** With fewer of its own the figure would be that of the siblings. */
    public static final int LEAST_N = 3;

    /** From the lowest C to the lowest A: an interval wider than B and C together may hold A and D at once. */
    public static final double WIDEST = Band.A.from() - Band.C.from();

    static final Index NONE = new Index(MeanRating.NONE, null, 0, 62.5, SCALE);

    public long n() {
        return own.n();
    }

    /**
     * The mean index of its own stars alone.
     *
     * @throws IllegalStateException without any
     */
    public double ownValue() {
        return ofStars(own.value());
    }

    /** Whether it may be shown: at least {@value #LEAST_N} stars of its own, and an interval of at most {@link #WIDEST}. */
    public boolean isEnough() {
        return n() >= LEAST_N && interval.width() <= WIDEST;
    }

    /** As it is shown: half up to two decimals. */
    public double roundedValue() {
        return Band.rounded(value).doubleValue();
    }

    public Band band() {
        return Band.of(value);
    }

    /** All bands that the interval touches, from the best to the worst. */
    public List<Band> bands() {
        return List.of(Band.values())
                .subList(
                        Band.of(interval.high()).ordinal(),
                        Band.of(interval.low()).ordinal() + 1);
    }

    /** Where a mean of 1 to 5 stars lies on the scale of 25 to 100. */
    public static double ofStars(double stars) {
        return 25 * (1 + (stars - 1) * 3 / 4);
    }
}
