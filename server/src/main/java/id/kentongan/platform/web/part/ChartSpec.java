package id.kentongan.platform.web.part;

import id.kentongan.platform.web.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * One chart, and at the same time the table behind it. Every series has one {@link Point} for each label.
 *
 * @param title what it shows, in words
 * @param note how to read it, such as the baseline it is held against; may be empty
 * @param labels the names along the axis: days, offices, elements
 * @param marks what we said or fixed
 * @param curves limits in a scatter
 */
public record ChartSpec(
        String title,
        String note,
        Layout layout,
        List<String> labels,
        Axis axis,
        List<Series> series,
        List<Gap> gaps,
        List<Mark> marks,
        List<Curve> curves) {
    public ChartSpec {
        labels = List.copyOf(labels);
        series = List.copyOf(series);
        gaps = List.copyOf(gaps);
        marks = List.copyOf(marks);
        curves = List.copyOf(curves);
        for (var each : series) {
            if (each.points().size() != labels.size()) {
                throw new IllegalArgumentException("series " + each.name() + " has "
                        + each.points().size() + " points for " + labels.size() + " labels");
            }
        }
    }

    /** A chart without series yet. */
    public static ChartSpec of(String title, Layout layout, List<String> labels, Axis axis) {
        return new ChartSpec(title, "", layout, labels, axis, List.of(), List.of(), List.of(), List.of());
    }

    public ChartSpec noted(String words) {
        return new ChartSpec(title, words, layout, labels, axis, series, gaps, marks, curves);
    }

    /** With one more series; earlier ones are drawn below. */
    public ChartSpec with(Series more) {
        var all = new ArrayList<>(series);
        all.add(more);
        return new ChartSpec(title, note, layout, labels, axis, all, gaps, marks, curves);
    }

    public ChartSpec withMarks(List<Mark> all) {
        return new ChartSpec(title, note, layout, labels, axis, series, gaps, all, curves);
    }

    public ChartSpec withCurves(List<Curve> all) {
        return new ChartSpec(title, note, layout, labels, axis, series, gaps, marks, all);
    }

    /** Hatches each stretch of labels at which no line or bar has a value. */
    public ChartSpec withGapsWhereNothingIsKnown() {
        var found = new ArrayList<Gap>();
        var from = -1;
        for (var i = 0; i <= labels.size(); i++) {
            var empty = i < labels.size() && nothingAt(i);
            if (empty && from < 0) {
                from = i;
            } else if (!empty && from >= 0) {
                found.add(new Gap(from, i - 1));
                from = -1;
            }
        }
        return new ChartSpec(title, note, layout, labels, axis, series, found, marks, curves);
    }

    private boolean nothingAt(int label) {
        return series.stream()
                .filter(each -> each.kind() != Kind.BAND)
                .allMatch(each -> each.points().get(label).value() == null);
    }

    /** The table behind the chart, a row for each label. */
    public List<Row> rows() {
        return IntStream.range(0, labels.size())
                .mapToObj(i -> new Row(
                        labels.get(i),
                        series.stream()
                                .map(each -> new Cell(each.name(), each.points().get(i)))
                                .toList()))
                .toList();
    }

    /** What stands in the table for one point. */
    public String shown(Texts t, Point point) {
        var value = point.value();
        var low = point.low();
        var high = point.high();
        var range = low == null || high == null ? "" : axis.shown(t, low) + "–" + axis.shown(t, high);
        if (value == null) {
            return range.isEmpty() ? t.of("part.chart.gap") : range;
        }
        return range.isEmpty() ? axis.shown(t, value) : axis.shown(t, value) + " (" + range + ")";
    }

    /** The chart as the script reads it. It holds no {@code <}, {@code >} or {@code &}, so it cannot end its element. */
    public String json(Texts t) {
        return ChartJson.write(this, t);
    }

    /** Which way the values run, and whether series stand on each other. */
    public enum Layout {
        COLUMNS,
        ROWS,
        STACKED_COLUMNS,
        STACKED_ROWS,
        /** Each label is a dot over how many items are behind it; bands are the limits at that place, for the table. */
        SCATTER
    }

    /**
     * The axis of values.
     *
     * @param min the lower end, or null to fit the data
     * @param max the upper end, or null to fit the data
     * @param suffix what follows each figure, such as {@code " %"}; may be empty
     */
    public record Axis(@Nullable Double min, @Nullable Double max, int decimals, String suffix) {
        /** Stars from 1 to 5. */
        public static Axis stars() {
            return new Axis(1.0, 5.0, 2, "");
        }

        /** Counts from nought. */
        public static Axis counts() {
            return new Axis(0.0, null, 0, "");
        }

        /** Per cent from 0 to 100. */
        public static Axis percent() {
            return new Axis(0.0, 100.0, 0, "\u00a0%");
        }

        String shown(Texts t, double value) {
            return t.number(value, decimals) + suffix;
        }
    }

    /** How a series is drawn. A line shows the interval of its points as a ribbon, a bar as a whisker. */
    public enum Kind {
        LINE,
        BAR,
        BAND,
        DOT
    }

    /** Its colour, by what it means. */
    public enum Paint {
        FIRST,
        SECOND,
        THIRD,
        NEGATIVE,
        NEUTRAL,
        POSITIVE,
        BASELINE;

        /** The name of the style. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public record Series(Kind kind, String name, Paint paint, List<Point> points) {
        public Series {
            points = List.copyOf(points);
        }
    }

    /** Two lines in a scatter between which dots lie, or one where both are the same. */
    public record Curve(String name, List<Edge> edges) {
        public Curve {
            edges = List.copyOf(edges);
        }
    }

    /** The limits at so many items. */
    public record Edge(double n, double low, double high) {}

    /** One row of the table behind the chart. */
    public record Row(String label, List<Cell> cells) {}

    /** One cell of the table behind the chart. */
    public record Cell(String series, Point point) {}

    /** A stretch of labels, both ends included, at which there is not enough data. */
    public record Gap(int from, int to) {}

    /**
     * Something that happened at one label: what we said, or what we fixed.
     *
     * @param sign how it is called where there is no room for words, such as its number in a list
     */
    public record Mark(int at, String sign, String text) {}
}
