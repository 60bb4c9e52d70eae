package id.kentongan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** How many of the people whom an office serves have to answer. */
public final class SampleSize {
    private static final BigDecimal CHI_SQUARE = new BigDecimal("3.841");
    /** P(1-P) for P = 0.5, where the sample has to be largest. */
    private static final BigDecimal VARIANCE = new BigDecimal("0.25");
    /** d squared for d = 0.05. */
    private static final BigDecimal MARGIN_SQUARED = new BigDecimal("0.0025");

    private static final long LAST_OF_THE_TABLE = 100_000;
    private static final long MOST = 384;

    private SampleSize() {}

    /**
     * The answers that are needed for a population of that size; none for none.
     *
     * <p>Source: R. V. Krejcie and D. W. Morgan, Determining Sample Size for Research Activities, Educational and
     * Psychological Measurement 30 (1970), 607-610, whose table PermenPANRB 14/2017 gives: s = X^2 N P(1-P) / (d^2 (N-1) + X^2
     * P(1-P)), X^2 = 3.841, P = 0.5, d = 0.05, to the nearest whole number. The last row of the table, 384 for 100,000, is
     * one more than its formula; from there on the table is followed, because it is what an office is checked against.
     *
     * @throws IllegalArgumentException when the population is negative
     */
    public static long of(long population) {
        if (population < 0) {
            throw new IllegalArgumentException("fewer than none: " + population);
        }
        if (population == 0) {
            return 0;
        }
        if (population >= LAST_OF_THE_TABLE) {
            return MOST;
        }
        var spread = CHI_SQUARE.multiply(VARIANCE);
        var n = BigDecimal.valueOf(population);
        var below = MARGIN_SQUARED.multiply(n.subtract(BigDecimal.ONE)).add(spread);
        return spread.multiply(n).divide(below, 0, RoundingMode.HALF_UP).longValueExact();
    }
}
