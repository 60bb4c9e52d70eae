package id.kentongan.signal;

/**
 * The beta distribution with shapes {@code a} and {@code b}, both above 0. Formulas by their numbers in the NIST Digital
 * Library of Mathematical Functions, https://dlmf.nist.gov.
 */
record Beta(double a, double b) {
    private static final int MOST_STEPS = 100;
    private static final int MOST_TERMS = 100_000;
    private static final double PRECISION = 1e-12;
    private static final double TINY = 1e-300;
    /** The coefficients of Stirling's series, 5.11.1: B₂ₖ / (2k (2k - 1)). */
    private static final double[] STIRLING = {1.0 / 12, -1.0 / 360, 1.0 / 1260, -1.0 / 1680, 1.0 / 1188};
    /** From here on the series is exact to the last digit of a double. */
    private static final double STIRLING_FROM = 15;

    Beta {
        if (!(a > 0 && b > 0)) {
            throw new IllegalArgumentException("shapes " + a + " and " + b);
        }
    }

    /** The share of the distribution below {@code x}: the regularised incomplete beta function, 8.17.2. */
    double cdf(double x) {
        return cdf(x, logBeta());
    }

    private double cdf(double x, double logBeta) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        // the fraction is quick on the near side of the mean, 8.17.4 gives the far side
        return x < (a + 1) / (a + b + 2) ? below(x, logBeta) : 1 - new Beta(b, a).below(1 - x, logBeta);
    }

    /** The value below which the share {@code p} of the distribution lies; {@code p} strictly between 0 and 1. */
    double quantile(double p) {
        if (!(p > 0 && p < 1)) {
            throw new IllegalArgumentException("a share of " + p);
        }
        var low = 0.0;
        var high = 1.0;
        var logBeta = logBeta();
        var x = start(p);
        for (var step = 0; step < MOST_STEPS && high - low > PRECISION; step++) {
            var error = cdf(x, logBeta) - p;
            if (error < 0) {
                low = x;
            } else {
                high = x;
            }
            // Newton's step where it stays between the bounds, else their middle
            var next = x - error / Math.exp(logDensity(x, logBeta));
            next = next > low && next < high ? next : (low + high) / 2;
            if (Math.abs(next - x) <= PRECISION * x) {
                return next;
            }
            x = next;
        }
        return x;
    }

    /**
     * Where the normal distribution of the same mean and variance has that quantile, by the approximation of J. W. Tukey's
     * lambda distribution; the mean where that lies outside. Only where the search begins, so it need not be exact.
     */
    private double start(double p) {
        var mean = a / (a + b);
        var deviation = Math.sqrt(mean * (1 - mean) / (a + b + 1));
        var x = mean + deviation * 4.91 * (Math.pow(p, 0.14) - Math.pow(1 - p, 0.14));
        return x > 0 && x < 1 ? x : mean;
    }

    private double logDensity(double x, double logBeta) {
        return (a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logBeta;
    }

    /** The continued fraction 8.17.22, evaluated by the method of Lentz, 3.10(iii). */
    private double below(double x, double logBeta) {
        var factor = Math.exp(a * Math.log(x) + b * Math.log1p(-x) - logBeta) / a;
        var c = 1.0;
        var d = 0.0;
        var fraction = 1.0;
        for (var term = 1; term <= MOST_TERMS; term++) {
            var coefficient = coefficient(term, x);
            d = 1 / away(1 + coefficient * d);
            c = away(1 + coefficient / c);
            fraction *= c * d;
            if (Math.abs(c * d - 1) < 1e-15) {
                break;
            }
        }
        return factor / fraction;
    }

    /** 8.17.23. */
    private double coefficient(int term, double x) {
        var m = term / 2;
        return term % 2 == 0
                ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    }

    private static double away(double value) {
        return Math.abs(value) < TINY ? TINY : value;
    }

    private double logBeta() {
        return logGamma(a) + logGamma(b) - logGamma(a + b);
    }

    /** The logarithm of the gamma function for {@code x > 0}: 5.11.1 for large values, 5.5.1 to get there. */
    static double logGamma(double x) {
        var shift = 0.0;
        var z = x;
        while (z < STIRLING_FROM) {
            shift += Math.log(z);
            z++;
        }
        var series = 0.0;
        for (var k = STIRLING.length - 1; k >= 0; k--) {
            series = series / (z * z) + STIRLING[k];
        }
        return (z - 0.5) * Math.log(z) - z + 0.5 * Math.log(2 * Math.PI) + series / z - shift;
    }
}
