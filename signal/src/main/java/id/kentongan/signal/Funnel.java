package id.kentongan.signal;

import id.kentongan.signal.Hierarchy.Stars;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Between which limits the index of an office lies when it differs from its siblings by chance alone, for any number of
 * reviews: D. J. Spiegelhalter, "Funnel plots for comparing institutional performance", Statistics in Medicine 24 (2005)
 * 1185-1202. Where offices differ more than chance explains even without their extremes, the limits are wider by that much: the
 * additive random effect from winsorised z-scores of D. J. Spiegelhalter, "Handling over-dispersion of performance
 * indicators", Quality and Safety in Health Care 14 (2005) 347-351. The quantiles are those of the beta distribution with the
 * same two moments, so that limits stay on the scale.
 */
public final class Funnel {
    /** With fewer offices there is no crowd to stand out from. */
    public static final int LEAST_OFFICES = 4;

    /** So much of the z-scores at each end is pulled in, as in the papers. */
    private static final double EXTREMES = 0.1;

    /** A beta distribution with more of the greatest possible variance has two heaps. */
    private static final double MOST_VARIANCE = 0.9;

    private final double mean;
    private final double noise;
    private final double extra;

    private Funnel(List<Stars> offices) {
        var all = offices.stream().reduce(Stars.ENDS, Stars::plus);
        mean = sum(offices, each -> each.n() * each.mean()) / sum(offices, Stars::n);
        noise = Hierarchy.within(offices, all);
        extra = extra(offices);
    }

    /** @param offices at least {@value #LEAST_OFFICES} with a rating; those without are left out */
    public static Funnel of(List<MeanRating> offices) {
        var rated = offices.stream().filter(each -> each.n() > 0).map(Stars::of).toList();
        if (rated.size() < LEAST_OFFICES) {
            throw new IllegalArgumentException("a funnel of " + rated.size() + " offices");
        }
        return new Funnel(rated);
    }

    /** The index of all of them together. */
    public double centre() {
        return index(mean);
    }

    /** By how many points of the index offices differ beyond chance, as a standard deviation; often 0. */
    public double extraSpread() {
        return 75 * Math.sqrt(extra);
    }

    /** Where the index of so many reviews lies that often. */
    public Interval limits(double reviews, Confidence confidence) {
        var variance = Math.min(noise / reviews + extra, MOST_VARIANCE * mean * (1 - mean));
        var strength = mean * (1 - mean) / variance - 1;
        var shape = new Beta(mean * strength, (1 - mean) * strength);
        // a mean of so many stars goes in steps of a quarter of one review, so half a step belongs to each limit
        var step = 1 / (8 * reviews);
        return new Interval(
                index(Math.clamp(shape.quantile(confidence.tail()) - step, 0, mean)),
                index(Math.clamp(shape.quantile(1 - confidence.tail()) + step, mean, 1)));
    }

    private double extra(List<Stars> offices) {
        var scores = offices.stream()
                .mapToDouble(each -> (each.mean() - mean) / Math.sqrt(noise / each.n()))
                .sorted()
                .toArray();
        var cut = (int) (EXTREMES * scores.length);
        var squares = Arrays.stream(scores)
                .map(each -> Math.clamp(each, scores[cut], scores[scores.length - 1 - cut]))
                .map(each -> each * each)
                .sum();
        var weights = sum(offices, Stars::n) / noise;
        var squaredWeights = sum(offices, each -> each.n() * each.n()) / noise / noise;
        return Math.max(0, squares - (scores.length - 1)) / (weights - squaredWeights / weights);
    }

    private static double sum(List<Stars> offices, ToDoubleFunction<Stars> of) {
        return offices.stream().mapToDouble(of).sum();
    }

    private static double index(double share) {
        return Index.ofStars(1 + 4 * share);
    }
}
