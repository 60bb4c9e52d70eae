package id.kentongan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * How many people gave each of the four answers to one question, from 1 (worst) to 4 (best).
 *
 * @throws IllegalArgumentException when a count is negative
 */
public record Answers(long ones, long twos, long threes, long fours) {
    public static final Answers NONE = new Answers(0, 0, 0, 0);

    public Answers {
        if (ones < 0 || twos < 0 || threes < 0 || fours < 0) {
            throw new IllegalArgumentException("fewer than none: " + ones + ", " + twos + ", " + threes + ", " + fours);
        }
    }

    /** How many answered. */
    public long n() {
        return ones + twos + threes + fours;
    }

    /** The answers added up. */
    public long sum() {
        return ones + 2 * twos + 3 * threes + 4 * fours;
    }

    /**
     * The mean answer (nilai rata-rata, NRR), half up; empty when nobody answered.
     *
     * <p>Source: PermenPANRB 14/2017, annex: the sum of the answers to an element by the number of respondents.
     */
    public Optional<BigDecimal> mean(int decimals) {
        return n() == 0
                ? Optional.empty()
                : Optional.of(
                        BigDecimal.valueOf(sum()).divide(BigDecimal.valueOf(n()), decimals, RoundingMode.HALF_UP));
    }
}
