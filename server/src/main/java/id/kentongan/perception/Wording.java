package id.kentongan.perception;

import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Band;
import id.kentongan.signal.Index;
import id.kentongan.signal.Interval;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import java.util.Locale;

/** How figures and their intervals are written. */
public final class Wording {
    private static final String TO = "\u2013";

    private Wording() {}

    /** {@code 4,12}, or that there is not enough data. */
    public static String value(Texts t, MeanRating rating) {
        return rating.isEnough() ? t.number(rating.value(), 2) : t.of("part.chart.gap");
    }

    /** {@code 23 %}, or that there is not enough data. */
    public static String value(Texts t, Proportion share) {
        return share.isEnough() ? t.percent(share.value()) : t.of("part.chart.gap");
    }

    /** {@code 82,14}, or that there is not enough data. */
    public static String value(Texts t, Index index) {
        return index.isEnough() ? t.number(index.roundedValue(), 2) : t.of("part.chart.gap");
    }

    /** {@code 78,2–85,6}. */
    public static String interval(Texts t, Index index) {
        return t.number(index.interval().low(), 1)
                + TO
                + t.number(index.interval().high(), 1);
    }

    /** {@code B · Baik}. */
    public static String band(Texts t, Band band) {
        return band + " \u00b7 " + t.of("perception.band." + band.name().toLowerCase(Locale.ROOT));
    }

    /** {@code 3,98–4,24}. */
    public static String interval(Texts t, MeanRating rating) {
        var interval = rating.interval();
        return t.number(interval.low(), 2) + TO + t.number(interval.high(), 2);
    }

    /** {@code 19–27 %}. */
    public static String interval(Texts t, Proportion share) {
        Interval interval = share.interval();
        return t.number(100 * interval.low(), 0) + TO + t.percent(interval.high());
    }
}
