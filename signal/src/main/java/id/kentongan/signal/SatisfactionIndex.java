package id.kentongan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The satisfaction index (indeks kepuasan masyarakat, IKM) of a service.
 *
 * <p>Source: PermenPANRB 14/2017, annex: the mean answer of each element times its weight, added up, times 25; the weights are
 * one by the number of elements, or others of the office that add up to one. They are kept as exact fractions: cut to 0.11 as
 * printed examples do, nine answers of 4 would give 99. An element that nobody answered is left out, and what it weighed is
 * shared by the others in proportion.
 *
 * @param index from 1 to 4, three decimals, half up
 * @param converted from 25 to 100, two decimals, half up; rounded from the exact value, not from {@code index}
 * @param weights what each answered element weighed in the end, three decimals, half up
 * @param weighted the mean answer times the weight of each answered element, three decimals, half up
 * @param missing the elements that nobody answered
 */
public record SatisfactionIndex<E>(
        BigDecimal index,
        BigDecimal converted,
        Map<E, BigDecimal> weights,
        Map<E, BigDecimal> weighted,
        List<E> missing) {
    private static final int DECIMALS = 3;

    public SatisfactionIndex {
        weights = Map.copyOf(weights);
        weighted = Map.copyOf(weighted);
        missing = List.copyOf(missing);
    }

    public Quality quality() {
        return Quality.of(converted);
    }

    /** With equal weights; empty when nobody answered anything. */
    public static <E> Optional<SatisfactionIndex<E>> of(Map<E, Answers> answers) {
        var equal = new LinkedHashMap<E, BigDecimal>();
        answers.keySet().forEach(element -> equal.put(element, BigDecimal.ONE));
        return of(answers, equal);
    }

    /**
     * With weights of the office; empty when nobody answered an element that weighs anything.
     *
     * @param weights for every element of {@code answers}, none negative; only their proportions count
     * @throws IllegalArgumentException when an element has no weight or a negative one
     */
    public static <E> Optional<SatisfactionIndex<E>> of(Map<E, Answers> answers, Map<E, BigDecimal> weights) {
        var answered = new LinkedHashMap<E, Fraction>();
        var missing = new ArrayList<E>();
        var total = BigDecimal.ZERO;
        for (var entry : answers.entrySet()) {
            var weight = weights.get(entry.getKey());
            if (weight == null || weight.signum() < 0) {
                throw new IllegalArgumentException("the weight of " + entry.getKey() + " is " + weight);
            }
            var given = entry.getValue();
            if (given.n() == 0) {
                missing.add(entry.getKey());
            } else {
                total = total.add(weight);
                answered.put(entry.getKey(), Fraction.of(given, weight));
            }
        }
        return total.signum() == 0 ? Optional.empty() : Optional.of(sum(answered, weights, total, missing));
    }

    private static <E> SatisfactionIndex<E> sum(
            Map<E, Fraction> answered, Map<E, BigDecimal> weights, BigDecimal total, List<E> missing) {
        var sum =
                answered.values().stream().reduce(Fraction.ZERO, Fraction::plus).over(total);
        var shares = new LinkedHashMap<E, BigDecimal>();
        var weighted = new LinkedHashMap<E, BigDecimal>();
        answered.forEach((element, part) -> {
            shares.put(
                    element,
                    weights.getOrDefault(element, BigDecimal.ZERO).divide(total, DECIMALS, RoundingMode.HALF_UP));
            weighted.put(element, part.over(total).rounded(1, DECIMALS));
        });
        return new SatisfactionIndex<>(sum.rounded(1, DECIMALS), sum.rounded(25, 2), shares, weighted, missing);
    }

    /** An exact value: a division too early would decide the second decimal of an index that lies between two bands. */
    private record Fraction(BigDecimal above, BigDecimal below) {
        static final Fraction ZERO = new Fraction(BigDecimal.ZERO, BigDecimal.ONE);

        /** The mean answer times the weight. */
        static Fraction of(Answers answers, BigDecimal weight) {
            return new Fraction(weight.multiply(BigDecimal.valueOf(answers.sum())), BigDecimal.valueOf(answers.n()));
        }

        Fraction plus(Fraction other) {
            return below.compareTo(other.below) == 0
                    ? new Fraction(above.add(other.above), below)
                    : new Fraction(
                            above.multiply(other.below).add(other.above.multiply(below)), below.multiply(other.below));
        }

        Fraction over(BigDecimal total) {
            return new Fraction(above, below.multiply(total));
        }

        BigDecimal rounded(int times, int decimals) {
            return above.multiply(BigDecimal.valueOf(times)).divide(below, decimals, RoundingMode.HALF_UP);
        }
    }
}
