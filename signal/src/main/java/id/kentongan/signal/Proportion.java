package id.kentongan.signal;

/**
 * How many of {@code n} observations are of one sort.
 *
 * <p>The interval is the score interval of E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", J. Am. Stat. Assoc. 22 (1927) 209-212: with <i>p = hits / n</i> it holds all true shares that a test of the
 * given confidence does not reject,
 *
 * <pre>(p + z²/2n ± z √(p(1-p)/n + z²/4n²)) / (1 + z²/n)</pre>
 *
 * It stays within 0..1, and also 0 of 5 has an honest width.
 */
public record Proportion(long hits, long n) implements Estimate {
    private static final Interval SCALE = new Interval(0, 1);

    public Proportion {
        if (hits < 0 || hits > n) {
            throw new IllegalArgumentException(hits + " of " + n);
        }
    }

    @Override
    public double value() {
        if (n == 0) {
            throw new IllegalStateException("a share of nothing");
        }
        return (double) hits / n;
    }

    @Override
    public Interval scale() {
        return SCALE;
    }

    @Override
    public Interval interval(Confidence confidence) {
        if (n == 0) {
            return SCALE;
        }
        var z = confidence.z();
        var p = value();
        var spread = z * Math.sqrt(p * (1 - p) / n + z * z / (4.0 * n * n));
        var scale = 1 + z * z / n;
        var centre = p + z * z / (2 * n);
        // rounding must not push an edge past the share itself where it is 0 or 1
        return new Interval(Math.clamp((centre - spread) / scale, 0, p), Math.clamp((centre + spread) / scale, p, 1));
    }
}
