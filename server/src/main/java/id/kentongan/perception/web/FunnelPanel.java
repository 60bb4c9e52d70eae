package id.kentongan.perception.web;

import id.kentongan.perception.web.PerceptionPage.Row;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Axis;
import id.kentongan.platform.web.part.ChartSpec.Curve;
import id.kentongan.platform.web.part.ChartSpec.Edge;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Point;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Funnel;
import id.kentongan.signal.Index;
import id.kentongan.signal.Interval;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Offices side by side in a funnel: which of them differ by more than chance explains. By name: this is no league table.
 *
 * @param rows those with stars, empty when they are too few to compare
 */
public record FunnelPanel(List<Row> rows) {
    static final FunnelPanel NONE = new FunnelPanel(List.of());

    /** So many corners make a limit look round. */
    private static final int CORNERS = 40;

    private static final int TICK = 5;

    public FunnelPanel {
        rows = List.copyOf(rows);
    }

    /** Of offices that each stand for everything below them; any others are left out. */
    static FunnelPanel of(List<Row> rows) {
        var rated = rows.stream()
                .filter(row -> !row.office().alone() && row.index().n() > 0)
                .toList();
        return rated.size() < Funnel.LEAST_OFFICES ? NONE : new FunnelPanel(rated);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** An office beyond the limits of 99 %, in words; {@code href} opens its page. */
    public record Outside(String name, String href, String words) {}

    public List<Outside> outside(Texts t, PerceptionPage page) {
        var funnel = funnel();
        return rows.stream()
                .filter(row -> !limits(funnel, row, Confidence.P99).contains(value(row)))
                .map(row -> new Outside(
                        page.name(t, row),
                        page.address().withReach(row.office().reach()).toString(),
                        t.of(
                                value(row) < funnel.centre() ? "perception.funnel.below" : "perception.funnel.above",
                                t.number(value(row), 2),
                                row.index().n())))
                .toList();
    }

    /** What it means that none lies beyond; more than chance is between offices where the limits were widened. */
    public String within(Texts t) {
        return t.of(funnel().extraSpread() > 0 ? "perception.funnel.usual" : "perception.funnel.within");
    }

    public ChartSpec chart(Texts t, PerceptionPage page) {
        var funnel = funnel();
        var axis = new Axis(lowest(funnel), Index.SCALE.high(), 2, "");
        var names = rows.stream().map(row -> page.name(t, row)).toList();
        return ChartSpec.of(t.of("perception.funnel"), Layout.SCATTER, names, axis)
                .noted(t.of("perception.funnel.note", t.number(funnel.centre(), 2)))
                .with(new Series(
                        Kind.DOT,
                        t.of("perception.index.own"),
                        Paint.FIRST,
                        rows.stream()
                                .map(row -> Point.of(
                                        value(row),
                                        row.index().n(),
                                        page.behind(row).rating(page.span())))
                                .toList()))
                .with(band(t.of("perception.funnel.p90"), funnel, Confidence.P90))
                .with(band(t.of("perception.funnel.p99"), funnel, Confidence.P99))
                .withCurves(List.of(
                        new Curve(
                                t.of("perception.funnel.centre"),
                                amounts()
                                        .map(n -> new Edge(n, funnel.centre(), funnel.centre()))
                                        .toList()),
                        curve(t.of("perception.funnel.p90"), funnel, Confidence.P90),
                        curve(t.of("perception.funnel.p99"), funnel, Confidence.P99)));
    }

    private Funnel funnel() {
        return Funnel.of(rows.stream().map(row -> row.index().own()).toList());
    }

    private static double value(Row row) {
        return row.index().ownValue();
    }

    private static Interval limits(Funnel funnel, Row row, Confidence confidence) {
        return funnel.limits(row.index().n(), confidence);
    }

    private Series band(String name, Funnel funnel, Confidence confidence) {
        return new Series(
                Kind.BAND,
                name,
                Paint.NEUTRAL,
                rows.stream()
                        .map(row -> limits(funnel, row, confidence))
                        .map(limits -> Point.between(limits.low(), limits.high()))
                        .toList());
    }

    private Curve curve(String name, Funnel funnel, Confidence confidence) {
        return new Curve(
                name,
                amounts()
                        .map(n -> {
                            var limits = funnel.limits(n, confidence);
                            return new Edge(n, limits.low(), limits.high());
                        })
                        .toList());
    }

    /** From somewhat fewer reviews than any office has to somewhat more, evenly on a logarithmic scale. */
    private Stream<Double> amounts() {
        var counts = rows.stream().mapToLong(row -> row.index().n()).summaryStatistics();
        var from = Math.max(1, below(0.8 * counts.getMin()));
        var to = 1000 / below(1000 / (1.2 * counts.getMax()));
        return IntStream.rangeClosed(0, CORNERS).mapToObj(at -> from * Math.pow(to / from, (double) at / CORNERS));
    }

    /** The next 1, 2 or 5 with noughts. */
    private static double below(double amount) {
        var ten = Math.pow(10, Math.floor(Math.log10(amount)));
        return ten * (amount >= 5 * ten ? 5 : amount >= 2 * ten ? 2 : 1);
    }

    /** Low enough for every dot and for the outer limit under each. */
    private double lowest(Funnel funnel) {
        var lowest = rows.stream()
                .mapToDouble(row ->
                        Math.min(value(row), limits(funnel, row, Confidence.P99).low()))
                .min()
                .orElseThrow();
        return Math.max(Index.SCALE.low(), TICK * Math.floor((lowest - 1) / TICK));
    }
}
