package id.kentongan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The bands of the index of public satisfaction, from the best to the worst: PermenPANRB 14/2017, annex, table of perception
 * values. Its table leaves holes between the bands (88.305 is in none), so the index is rounded half up to two decimals first.
 */
public enum Band {
    A("88.31"),
    B("76.61"),
    C("65.00"),
    D("25.00");

    private final BigDecimal from;

    Band(String from) {
        this.from = new BigDecimal(from);
    }

    /** The lowest index of the band. */
    public double from() {
        return from.doubleValue();
    }

    /** The band of an index from 25 to 100. */
    public static Band of(double index) {
        var rounded = rounded(index);
        for (var band : values()) {
            if (rounded.compareTo(band.from) >= 0) {
                return band;
            }
        }
        throw new IllegalArgumentException("an index of " + index);
    }

    /** The index as it is shown: half up to two decimals, as written in decimal digits. */
    static BigDecimal rounded(double index) {
        return BigDecimal.valueOf(index).setScale(2, RoundingMode.HALF_UP);
    }
}
