package id.kentongan.signal;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The quality of a service (mutu pelayanan) by its index.
 *
 * <p>Source: PermenPANRB 14/2017, table of the values of perception. The bands of the table leave gaps between their second
 * decimals (76.60 and 76.61); they are closed by rounding the index half up to two decimals before it is looked up.
 */
public enum Quality {
    /** Sangat baik. */
    A("88.31"),
    /** Baik. */
    B("76.61"),
    /** Kurang baik. */
    C("65.00"),
    /** Tidak baik. */
    D("25.00");

    private final BigDecimal lowest;

    Quality(String lowest) {
        this.lowest = new BigDecimal(lowest);
    }

    /**
     * The quality of an index on the scale from 25 to 100.
     *
     * @throws IllegalArgumentException when the index is not on that scale
     */
    public static Quality of(BigDecimal converted) {
        var rounded = converted.setScale(2, RoundingMode.HALF_UP);
        if (rounded.compareTo(D.lowest) < 0 || rounded.compareTo(new BigDecimal("100.00")) > 0) {
            throw new IllegalArgumentException("no index between 25 and 100: " + converted);
        }
        for (var quality : values()) {
            if (rounded.compareTo(quality.lowest) >= 0) {
                return quality;
            }
        }
        throw new IllegalStateException("below every band: " + rounded);
    }
}
