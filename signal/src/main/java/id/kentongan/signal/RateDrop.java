package id.kentongan.signal;

/**
 * Whether a count has fallen against its own past. Both counts are taken for Poisson with rates that are the same if nothing
 * happened; given their sum, the newer is then binomial with the share of its span, whatever the rate (J. Przyborowski and
 * H. Wilenski, "Homogeneity of results in testing samples from Poisson series", Biometrika 31 (1940) 313-323). Exact also for
 * the smallest counts.
 *
 * @param now the newer count
 * @param days that it covers
 * @param before the older count
 * @param daysBefore that it covers
 */
public record RateDrop(long now, int days, long before, int daysBefore) {
    public RateDrop {
        if (now < 0 || before < 0 || days <= 0 || daysBefore <= 0) {
            throw new IllegalArgumentException(now + " in " + days + " days, " + before + " in " + daysBefore);
        }
    }

    /** How likely so few are if nothing happened, 0..1. */
    public double chance() {
        if (before == 0) {
            return 1;
        }
        double share = (double) days / (days + daysBefore);
        // the binomial distribution by the incomplete beta function, DLMF 8.17.5
        return new Beta(before, now + 1.0).cdf(1 - share);
    }

    /** What was to be expected in the newer span. */
    public double expected() {
        return (double) before * days / daysBefore;
    }
}
