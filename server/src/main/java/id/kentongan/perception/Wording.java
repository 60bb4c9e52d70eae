package id.kentongan.perception;

import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Interval;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;

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
