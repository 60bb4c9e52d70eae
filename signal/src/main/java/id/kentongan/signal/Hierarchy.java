package id.kentongan.signal;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/**
 * The perception index of offices side by side, where an office with few reviews leans on its siblings.
 *
 * <p>Means of siblings are normal around a common mean with the spread τ, and the mean of the reviews of one office is normal
 * around its own (A. Gelman et al., <i>Bayesian Data Analysis</i>, 3rd ed., 2013, section 5.4; C. N. Morris, "Parametric
 * empirical Bayes inference", J. Am. Stat. Assoc. 78 (1983) 47-55). τ is not taken as known: everything is averaged over the
 * distribution that the data leave it, (5.21) there, from a half-Cauchy prior (A. Gelman, "Prior distributions for variance
 * parameters in hierarchical models", Bayesian Analysis 1 (2006) 515-533). For each τ the siblings become a Dirichlet prior
 * over the five stars of the office, with the shape of their stars and the variance of that normal distribution; so a figure
 * near an end of the scale has an interval that stays on it, as in {@link MeanRating}. The prior of an office is made of the
 * others alone. How often the interval holds the truth is measured in its test.
 */
public final class Hierarchy {
    /** Half of the half-Cauchy prior of the spread lies below this, on 0..1: that is 0.6 stars, 11 points of the index. */
    private static final double USUAL_SPREAD = 0.15;

    /** How many spreads are averaged over, each with the same prior weight. */
    private static final int SPREADS = 40;

    /** The weakest prior, as strong as that of {@link MeanRating}. */
    private static final double WEAKEST = 1;

    private final List<Stars> offices;
    private final Stars all;
    private final double[] noise;

    private Hierarchy(List<Stars> offices) {
        this.offices = offices;
        all = offices.stream().reduce(Stars.ENDS, Stars::plus);
        var within = within(offices, all);
        noise = offices.stream().mapToDouble(each -> within / each.n()).toArray();
    }

    /** The variance of one review, the same for all: an office of nothing but fives is not the surest of them. */
    static double within(List<Stars> offices, Stars all) {
        var squares =
                offices.stream().mapToDouble(each -> each.n() * each.variance()).sum();
        var freedom = offices.stream().mapToDouble(each -> each.n() - 1).sum();
        return (squares + all.variance()) / (freedom + 1);
    }

    /** The index of each office, in the order of the ratings given. */
    public static List<Index> of(List<MeanRating> ratings) {
        var rated = ratings.stream().filter(each -> each.n() > 0).toList();
        if (rated.size() < 2) {
            return ratings.stream().map(each -> alone(each, rated)).toList();
        }
        var indices = new Hierarchy(rated.stream().map(Stars::of).toList())
                .indices(rated)
                .iterator();
        var others = mean(rated.stream().map(Stars::of).toList());
        return ratings.stream()
                .map(each -> each.n() > 0 ? indices.next() : unheard(others))
                .toList();
    }

    /** The index of one office among its siblings, as {@link #of(List)} gives it, without working out theirs. */
    public static Index among(List<MeanRating> siblings, MeanRating own) {
        var ratings = Stream.concat(Stream.of(own), siblings.stream().filter(each -> each.n() > 0))
                .toList();
        return own.n() == 0 || ratings.size() < 2
                ? of(ratings).getFirst()
                : new Hierarchy(ratings.stream().map(Stars::of).toList())
                        .indices(List.of(own))
                        .getFirst();
    }

    /** The index of an office that has none beside it. */
    public static Index of(MeanRating rating) {
        return of(List.of(rating)).getFirst();
    }

    private static Index alone(MeanRating rating, List<MeanRating> rated) {
        if (rating.n() == 0) {
            return rated.isEmpty() ? Index.NONE : unheard(rated.getFirst().value());
        }
        var interval = rating.interval(Confidence.P90);
        return new Index(
                rating,
                null,
                1,
                Index.ofStars(rating.value()),
                new Interval(Index.ofStars(interval.low()), Index.ofStars(interval.high())));
    }

    private static Index unheard(double others) {
        return new Index(MeanRating.NONE, Index.ofStars(others), 0, Index.ofStars(others), Index.SCALE);
    }

    private static double mean(List<Stars> offices) {
        return 1 + 4 * offices.stream().mapToDouble(Stars::mean).average().orElseThrow();
    }

    /** @param ratings of the first of the offices, whose indices are wanted */
    private List<Index> indices(List<MeanRating> ratings) {
        var mixtures = Collections.nCopies(ratings.size(), 0).stream()
                .map(nought -> new Mixture())
                .toList();
        var spreads = new ArrayList<Spread>();
        for (var i = 0; i < SPREADS; i++) {
            spreads.add(new Spread(USUAL_SPREAD * Math.tan(Math.PI / 2 * (i + 0.5) / SPREADS)));
        }
        var best = spreads.stream().mapToDouble(Spread::logLikelihood).max().orElseThrow();
        for (var spread : spreads) {
            var probability = Math.exp(spread.logLikelihood() - best);
            for (var office = 0; office < ratings.size(); office++) {
                spread.addTo(mixtures.get(office), probability, office);
            }
        }
        var result = new ArrayList<Index>();
        for (var office = 0; office < ratings.size(); office++) {
            result.add(mixtures.get(office).index(ratings.get(office)));
        }
        return result;
    }

    /** What would be if the means of the offices had this spread. */
    private final class Spread {
        private final double variance;
        private final double[] weights;
        private final double precision;
        private final double mean;
        private final Stars shape;

        Spread(double deviation) {
            variance = deviation * deviation;
            weights = new double[offices.size()];
            var weighted = Stars.NONE;
            for (var i = 0; i < weights.length; i++) {
                weights[i] = 1 / (variance + noise[i]);
                weighted = weighted.plus(offices.get(i).shares().times(weights[i]));
            }
            shape = weighted;
            precision = weighted.n();
            mean = weighted.mean();
        }

        /** (5.21) of Gelman et al. without its prior. */
        double logLikelihood() {
            var sum = -0.5 * Math.log(precision);
            for (var i = 0; i < weights.length; i++) {
                var distance = offices.get(i).mean() - mean;
                sum += 0.5 * Math.log(weights[i]) - 0.5 * weights[i] * distance * distance;
            }
            return sum;
        }

        void addTo(Mixture mixture, double probability, int office) {
            var own = offices.get(office);
            var siblings = shape.plus(own.shares().times(-weights[office])).times(1 / (precision - weights[office]));
            // one review at the ends among all of theirs: nobody is certain that a star is never given
            var heard = all.n() - own.n();
            var prior = siblings.times(heard - 1).plus(Stars.ENDS).times(1 / heard);
            var strength = Math.max(WEAKEST, prior.variance() / (variance + 1 / (precision - weights[office])) - 1);
            var posterior = prior.times(strength).plus(own);
            mixture.add(
                    probability,
                    posterior.mean(),
                    posterior.variance() / (posterior.n() + 1),
                    own.n() / posterior.n(),
                    siblings.mean());
        }
    }

    /** The posterior of one office, added up over the spreads. */
    private static final class Mixture {
        private double total;
        private double means;
        private double squares;
        private double weights;
        private double siblings;

        void add(double probability, double mean, double variance, double weight, double others) {
            total += probability;
            means += probability * mean;
            squares += probability * (variance + mean * mean);
            weights += probability * weight;
            siblings += probability * others;
        }

        /**
         * With the quantiles of the beta distribution of the same two moments. Where all of its own stars are the best or the
         * worst, the interval reaches to that end, as that of {@link MeanRating} does.
         */
        Index index(MeanRating own) {
            var mean = means / total;
            var variance = squares / total - mean * mean;
            var strength = mean * (1 - mean) / variance - 1;
            var shape = new Beta(mean * strength, (1 - mean) * strength);
            var tail = Confidence.P90.tail();
            var low = own.value() == 1 ? 0 : Math.min(shape.quantile(tail), mean);
            var high = own.value() == 5 ? 1 : Math.max(shape.quantile(1 - tail), mean);
            return new Index(
                    own, index(siblings / total), weights / total, index(mean), new Interval(index(low), index(high)));
        }

        private static double index(double share) {
            return Index.ofStars(1 + 4 * share);
        }
    }

    /** Amounts of the five stars, which stand at 0, 1/4, 1/2, 3/4 and 1; not always whole numbers. */
    record Stars(double ones, double twos, double threes, double fours, double fives) {
        static final Stars NONE = new Stars(0, 0, 0, 0, 0);

        /** What {@link MeanRating} begins with. */
        static final Stars ENDS = new Stars(0.5, 0, 0, 0, 0.5);

        static Stars of(MeanRating rating) {
            var counts = rating.counts();
            return new Stars(counts.get(0), counts.get(1), counts.get(2), counts.get(3), counts.get(4));
        }

        Stars plus(Stars other) {
            return new Stars(
                    ones + other.ones,
                    twos + other.twos,
                    threes + other.threes,
                    fours + other.fours,
                    fives + other.fives);
        }

        Stars times(double factor) {
            return new Stars(ones * factor, twos * factor, threes * factor, fours * factor, fives * factor);
        }

        double n() {
            return ones + twos + threes + fours + fives;
        }

        Stars shares() {
            return times(1 / n());
        }

        double mean() {
            return (0.25 * twos + 0.5 * threes + 0.75 * fours + fives) / n();
        }

        double variance() {
            var mean = mean();
            return (0.0625 * twos + 0.25 * threes + 0.5625 * fours + fives) / n() - mean * mean;
        }
    }
}
