package id.kentongan.signal;

/**
 * Counts that vary more than chance alone would have it: variance {@code mean + dispersion · mean²}, the form NB2 of A. C.
 * Cameron and P. K. Trivedi, "Regression Analysis of Count Data" (1998), chapter 3.
 *
 * @param mean above 0
 * @param dispersion above 0; near 0 the counts are Poisson
 */
public record NegativeBinomial(double mean, double dispersion) {
    /** Rarer than one in 10 to this power is not told apart. */
    public static final double MOST_SURPRISE = 300;

    /** Above this mean the grain of single counts no longer matters. */
    private static final double GRAIN = 10_000;

    private static final double LEAST_DISPERSION = 1e-4;

    public NegativeBinomial {
        if (!(mean > 0 && dispersion > 0)) {
            throw new IllegalArgumentException("mean " + mean + ", dispersion " + dispersion);
        }
        dispersion = Math.max(dispersion, LEAST_DISPERSION);
    }

    /**
     * How surprising so large a count is: minus the decimal logarithm of its mid-p value, {@code P(X > count) + P(X = count)
     * / 2} (H. O. Lancaster, "Significance tests in discrete distributions", JASA 56 (1961) 223-234). 1 means one in ten, 2
     * one in a hundred. The tail is exact: {@code P(X >= k)} is the regularised incomplete beta function of {@code k} and
     * {@code 1 / dispersion} at {@code mean / (mean + 1 / dispersion)}, DLMF 8.17.24.
     *
     * @param count 0 or more
     */
    public double surprise(double count) {
        if (!(count >= 0)) {
            throw new IllegalArgumentException("a count of " + count);
        }
        if (mean > GRAIN) {
            return coarse().surprise(count / mean * GRAIN);
        }
        var size = 1 / dispersion;
        if (count == 0) {
            return Math.abs(Math.log10(1 - Math.pow(size / (size + mean), size) / 2));
        }
        var share = mean / (mean + size);
        var atLeast = new Beta(count, size).cdf(share);
        var more = new Beta(count + 1, size).cdf(share);
        return Math.clamp(-Math.log10((atLeast + more) / 2), 0.0, MOST_SURPRISE);
    }

    /** How likely a count of that or more is, DLMF 8.17.24. */
    public double atLeast(long count) {
        var size = 1 / dispersion;
        return count <= 0 ? 1 : new Beta(count, size).cdf(mean / (mean + size));
    }

    /** The same relative variance around a mean of {@link #GRAIN}. */
    private NegativeBinomial coarse() {
        return new NegativeBinomial(GRAIN, Math.max(LEAST_DISPERSION, dispersion + 1 / mean - 1 / GRAIN));
    }
}
