package id.kentongan.signal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * Invents offices whose true index is known, and counts how often the interval holds it. The stars of each office are drawn
 * from shares of its own, which lie around those of the institution as a Dirichlet distribution.
 *
 * @param shares of 1 to 5 stars in the institution
 * @param alike how alike its offices are: the strength of the Dirichlet distribution
 * @param offices how many stand side by side, the one in question included; each other has 3 to 600 reviews
 */
record IndexSimulation(double[] shares, double alike, int offices) {
    static final int[] REVIEWS = {3, 5, 10, 30, 100, 300, 1000, 3000};

    /** Mostly fives, the two ends, hardly anything but fives, evenly, mostly ones, as in Indonesian office listings. */
    static final double[][] SHAPES = {
        {0.05, 0.02, 0.03, 0.10, 0.80},
        {0.25, 0.05, 0.05, 0.10, 0.55},
        {0.02, 0.01, 0.01, 0.01, 0.95},
        {0.20, 0.20, 0.20, 0.20, 0.20},
        {0.70, 0.10, 0.05, 0.05, 0.10},
        {0.10, 0.03, 0.04, 0.13, 0.70}
    };

    /** @param error root of the mean squared error, and {@code ownError} the same of its own mean */
    record Result(double coverage, double width, double error, double ownError) {}

    Result run(int reviews, int rounds) {
        var random = new Random(20_261_201L + reviews);
        var held = 0;
        var width = 0.0;
        var squares = 0.0;
        var ownSquares = 0.0;
        for (var round = 0; round < rounds; round++) {
            var own = office(random);
            var truth = index(own);
            var ratings = new ArrayList<MeanRating>(List.of(draw(random, own, reviews)));
            while (ratings.size() < offices) {
                ratings.add(draw(random, office(random), (int) Math.round(3 * Math.pow(200, random.nextDouble()))));
            }
            var index = Hierarchy.of(ratings).getFirst();
            held += index.interval().contains(truth) ? 1 : 0;
            width += index.interval().width();
            squares += Math.pow(index.value() - truth, 2);
            ownSquares += Math.pow(index.ownValue() - truth, 2);
        }
        return new Result(
                (double) held / rounds, width / rounds, Math.sqrt(squares / rounds), Math.sqrt(ownSquares / rounds));
    }

    /** How many of the offices stand outside of the funnel of all of them. */
    double outside(Confidence confidence, int rounds) {
        var random = new Random(20_261_201L);
        var outside = 0;
        for (var round = 0; round < rounds; round++) {
            var ratings = new ArrayList<MeanRating>();
            while (ratings.size() < offices) {
                ratings.add(draw(random, office(random), (int) Math.round(3 * Math.pow(200, random.nextDouble()))));
            }
            var funnel = Funnel.of(ratings);
            outside += (int) ratings.stream()
                    .filter(each -> !funnel.limits(each.n(), confidence).contains(Index.ofStars(each.value())))
                    .count();
        }
        return (double) outside / rounds / offices;
    }

    private double[] office(Random random) {
        var drawn = new double[5];
        var sum = 0.0;
        for (var i = 0; i < 5; i++) {
            drawn[i] = gamma(random, alike * shares[i]);
            sum += drawn[i];
        }
        for (var i = 0; i < 5; i++) {
            drawn[i] /= sum;
        }
        return drawn;
    }

    /** G. Marsaglia, W. W. Tsang, "A simple method for generating gamma variables", ACM TOMS 26 (2000) 363-372. */
    private static double gamma(Random random, double shape) {
        if (shape < 1) {
            return gamma(random, shape + 1) * Math.pow(random.nextDouble(), 1 / shape);
        }
        var d = shape - 1.0 / 3;
        while (true) {
            var x = random.nextGaussian();
            var v = Math.pow(1 + x / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(random.nextDouble()) < 0.5 * x * x + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    private static MeanRating draw(Random random, double[] shares, int n) {
        var counts = new long[5];
        for (var i = 0; i < n; i++) {
            var left = random.nextDouble();
            var star = 0;
            while (star < 4 && left >= shares[star]) {
                left -= shares[star++];
            }
            counts[star]++;
        }
        return new MeanRating(counts[0], counts[1], counts[2], counts[3], counts[4]);
    }

    private static double index(double[] shares) {
        var stars = 0.0;
        for (var i = 0; i < 5; i++) {
            stars += (i + 1) * shares[i];
        }
        return Index.ofStars(stars);
    }

    /** Writes the tables of docs/perception.md. */
    public static void main(String[] arguments) {
        var rounds = 2000;
        for (var setting : new double[][] {{4, 10}, {8, 10}, {12, 10}, {30, 10}, {12, 4}, {12, 30}, {12, 100}}) {
            System.out.printf(Locale.ROOT, "%n%.0f offices, alike %.0f%n| shares of 1..5 |", setting[0], setting[1]);
            for (var n : REVIEWS) {
                System.out.printf(" n = %d |", n);
            }
            System.out.println();
            for (var shape : SHAPES) {
                var line = new StringBuilder("| ");
                for (var share : shape) {
                    line.append(Math.round(100 * share)).append(' ');
                }
                for (var n : REVIEWS) {
                    var result = new IndexSimulation(shape, setting[1], (int) setting[0]).run(n, rounds);
                    line.append(String.format(
                            Locale.ROOT,
                            "| %.3f, %.1f wide, error %.1f of %.1f ",
                            result.coverage,
                            result.width,
                            result.error,
                            result.ownError));
                }
                System.out.println(line.append('|'));
            }
        }
    }
}
