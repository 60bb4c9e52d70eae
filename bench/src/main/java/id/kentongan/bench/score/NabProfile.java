package id.kentongan.bench.score;

/**
 * What a window found, a window missed and a false row weigh; "config/profiles.json" of the Numenta Anomaly Benchmark 1.1.
 */
public enum NabProfile {
    STANDARD("standard", 1, 1, 0.11),
    LOW_FALSE_POSITIVES("low FP", 1, 1, 0.22),
    LOW_FALSE_NEGATIVES("low FN", 1, 2, 0.11);

    private final String label;
    final double found;
    final double missed;
    final double falseRow;

    NabProfile(String label, double found, double missed, double falseRow) {
        this.label = label;
        this.found = found;
        this.missed = missed;
        this.falseRow = falseRow;
    }

    public String label() {
        return label;
    }
}
