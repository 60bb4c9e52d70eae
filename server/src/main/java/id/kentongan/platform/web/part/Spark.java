package id.kentongan.platform.web.part;

import java.util.List;

/**
 * A line small enough for a table cell, with what is usual as a band behind it. The words beside it must tell the same.
 *
 * @param label what it shows, for those who cannot see it
 * @param points in order of time; a missing value leaves a gap, the ranges make the band
 * @param min the value at the lower edge
 * @param max the value at the upper edge
 */
public record Spark(String label, List<Point> points, double min, double max) {
    public static final int WIDTH = 120;
    public static final int HEIGHT = 36;

    private static final double MARGIN = 3;

    public Spark {
        points = List.copyOf(points);
        if (!(min < max)) {
            throw new IllegalArgumentException("nothing lies between " + min + " and " + max);
        }
    }

    /** Path data of the line; empty when no point has a value. */
    public String line() {
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < points.size(); i++) {
            var value = points.get(i).value();
            if (value == null) {
                pen = 'M';
            } else {
                path.append(pen).append(at(i, value));
                pen = 'L';
            }
        }
        return path.toString();
    }

    /** Path data of the band; empty when fewer than two points have one. */
    public String band() {
        var upper = new StringBuilder();
        var lower = new StringBuilder();
        var corners = 0;
        for (var i = 0; i < points.size(); i++) {
            var low = points.get(i).low();
            var high = points.get(i).high();
            if (low != null && high != null) {
                upper.append(corners++ == 0 ? 'M' : 'L').append(at(i, high));
                lower.insert(0, "L" + at(i, low));
            }
        }
        return corners < 2 ? "" : upper.append(lower).append('Z').toString();
    }

    /** Path data of a dot at the last value; empty when the last point has none. */
    public String last() {
        var value = points.isEmpty() ? null : points.getLast().value();
        return value == null ? "" : "M" + at(points.size() - 1, value) + "h0";
    }

    private String at(int index, double value) {
        var x = MARGIN + index * (WIDTH - 2 * MARGIN) / Math.max(1, points.size() - 1);
        var share = Math.clamp((value - min) / (max - min), 0, 1);
        var y = HEIGHT - MARGIN - share * (HEIGHT - 2 * MARGIN);
        return tenths(x) + " " + tenths(y);
    }

    private static String tenths(double length) {
        return String.valueOf(Math.round(length * 10) / 10.0);
    }
}
