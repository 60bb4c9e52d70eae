package id.kentongan.platform.web.part;

import java.util.Locale;

/**
 * A figure and its interval as a dot on a short line, on a scale that all rows of a table share. The words beside it must tell
 * the same, so it is hidden from those who cannot see it.
 *
 * @param min the value at the left end
 * @param max the value at the right end
 */
public record Whisker(double low, double value, double high, double min, double max) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 16;

    private static final double MARGIN = 4;

    public Whisker {
        if (!(min < max && low <= value && value <= high)) {
            throw new IllegalArgumentException(
                    low + " <= " + value + " <= " + high + " between " + min + " and " + max);
        }
    }

    /** Path data of the scale. */
    public String scale() {
        return line(min, max);
    }

    /** Path data of the interval. */
    public String interval() {
        return line(low, high);
    }

    /** Path data of the dot. */
    public String dot() {
        return "M" + x(value) + " " + HEIGHT / 2 + "h0";
    }

    private String line(double from, double to) {
        return "M" + x(from) + " " + HEIGHT / 2 + "H" + x(to);
    }

    private String x(double value) {
        var share = Math.clamp((value - min) / (max - min), 0, 1);
        return String.format(Locale.ROOT, "%.1f", MARGIN + share * (WIDTH - 2 * MARGIN));
    }
}
