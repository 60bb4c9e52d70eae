package id.kentongan.signal;

import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The mean of ratings from 1 to 5 stars, known by how many ratings have each number of stars.
 *
 * <p>Ratings are few, lie between hard ends and heap up at one of them, so that the interval of Student's t fails: ten
 * ratings of 5 stars would have an interval without any width. Here the shares of the five stars have a Dirichlet
 * distribution whose weights are the counts, with half an observation more at 1 and at 5 stars. The mean, put on 0..1, then
 * has the moments
 *
 * <pre>μ = Σ aₖ vₖ / A,   σ² = (Σ aₖ vₖ² / A - μ²) / (A + 1)   with A = Σ aₖ and vₖ = (k - 1) / 4</pre>
 *
 * (N. L. Johnson, S. Kotz, N. Balakrishnan, <i>Continuous Multivariate Distributions</i> vol. 1, ch. 49), and its quantiles
 * are those of the beta distribution with the same two moments. Where only 1 and 5 stars were given this is exactly the
 * interval of Jeffreys for a share, with its usual change that the interval reaches to the observed value (L. D. Brown, T.
 * T. Cai, A. DasGupta, "Interval estimation for a binomial proportion", Statistical Science 16 (2001) 101-133). How often it
 * holds the truth is measured in its test.
 *
 * <p>A value like any record. Its intervals are kept once they were asked for: a page asks for each of them several times, and
 * the quantiles are most of its work.
 */
public final class MeanRating implements Estimate {
    public static final MeanRating NONE = new MeanRating(0, 0, 0, 0, 0);

    private static final Interval SCALE = new Interval(1, 5);
    private static final double PRIOR = 0.5;

    private final long ones;
    private final long twos;
    private final long threes;
    private final long fours;
    private final long fives;
    /** By the ordinal of their confidence; two threads may both compute one, and find the same. */
    private final AtomicReferenceArray<@Nullable Interval> intervals =
            new AtomicReferenceArray<>(Confidence.values().length);

    public MeanRating(long ones, long twos, long threes, long fours, long fives) {
        if (ones < 0 || twos < 0 || threes < 0 || fours < 0 || fives < 0) {
            throw new IllegalArgumentException("counts of stars: " + List.of(ones, twos, threes, fours, fives));
        }
        this.ones = ones;
        this.twos = twos;
        this.threes = threes;
        this.fours = fours;
        this.fives = fives;
    }

    /** From the counts of 1, 2, 3, 4 and 5 stars, in this order. */
    public static MeanRating of(List<Long> counts) {
        if (counts.size() != 5) {
            throw new IllegalArgumentException("counts of stars: " + counts);
        }
        return new MeanRating(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
    }

    /** Both samples together. */
    public MeanRating plus(MeanRating other) {
        return new MeanRating(
                ones + other.ones, twos + other.twos, threes + other.threes, fours + other.fours, fives + other.fives);
    }

    @Override
    public long n() {
        return ones + twos + threes + fours + fives;
    }

    @Override
    public double value() {
        if (n() == 0) {
            throw new IllegalStateException("the mean of no rating");
        }
        return (ones + 2.0 * twos + 3.0 * threes + 4.0 * fours + 5.0 * fives) / n();
    }

    @Override
    public Interval scale() {
        return SCALE;
    }

    @Override
    public Interval interval(Confidence confidence) {
        var known = intervals.get(confidence.ordinal());
        if (known != null) {
            return known;
        }
        var computed = compute(confidence);
        intervals.set(confidence.ordinal(), computed);
        return computed;
    }

    private Interval compute(Confidence confidence) {
        if (n() == 0) {
            return SCALE;
        }
        var total = n() + 2 * PRIOR;
        var mean = (0.25 * twos + 0.5 * threes + 0.75 * fours + (fives + PRIOR)) / total;
        var square = (0.0625 * twos + 0.25 * threes + 0.5625 * fours + (fives + PRIOR)) / total;
        var variance = (square - mean * mean) / (total + 1);
        var weight = mean * (1 - mean) / variance - 1;
        var shape = new Beta(mean * weight, (1 - mean) * weight);
        return new Interval(
                Math.min(stars(shape.quantile(confidence.tail())), value()),
                Math.max(stars(shape.quantile(1 - confidence.tail())), value()));
    }

    private static double stars(double share) {
        return 1 + 4 * share;
    }

    /** How many have 1, 2, 3, 4 and 5 stars. */
    public List<Long> counts() {
        return List.of(ones, twos, threes, fours, fives);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof MeanRating rating && counts().equals(rating.counts());
    }

    @Override
    public int hashCode() {
        return counts().hashCode();
    }

    @Override
    public String toString() {
        return "MeanRating" + counts();
    }
}
