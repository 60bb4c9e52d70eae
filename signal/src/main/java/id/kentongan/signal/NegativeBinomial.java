package id.kentongan.signal;

/**
 * Counts that scatter more than chance alone: Poisson with a rate that is itself gamma distributed. Words in a stream of texts
 * are of this kind (K. Church and W. Gale, "Poisson mixtures", Natural Language Engineering 1 (1995) 163-190). With a rate that
 * was learnt from a past count it is the predictive distribution of the next one (A. Gelman et al., "Bayesian Data Analysis",
 * 3rd edition, 2.6).
 *
 * @param mean above 0
 * @param shape of the gamma distribution, above 0; the variance is {@code mean + mean² / shape}
 */
public record NegativeBinomial(double mean, double shape) {
    public NegativeBinomial {
        if (!(mean > 0 && shape > 0)) {
            throw new IllegalArgumentException("mean " + mean + ", shape " + shape);
        }
    }

    /** How likely a count of {@code count} or more is: by the incomplete beta function, DLMF 8.17.24. */
    public double atLeast(long count) {
        return count <= 0 ? 1 : new Beta(count, shape).cdf(mean / (mean + shape));
    }
}
