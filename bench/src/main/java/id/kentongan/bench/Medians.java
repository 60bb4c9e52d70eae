package id.kentongan.bench;

import java.util.List;

/** Quantiles of measurements. */
public final class Medians {
    private Medians() {}

    public static double median(List<Double> values) {
        return quantile(values, 0.5);
    }

    /** The smallest value that at least that share of the values does not exceed. */
    public static double quantile(List<Double> values, double share) {
        var sorted = values.stream().sorted().toList();
        return sorted.get(Math.max(0, (int) Math.ceil(share * sorted.size()) - 1));
    }

    public static double seconds(long fromNanos) {
        return (System.nanoTime() - fromNanos) / 1e9;
    }
}
