package id.kentongan.perception.web;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.perception.Behind;
import id.kentongan.perception.Span;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Axis;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Point;
import id.kentongan.signal.Band;
import id.kentongan.signal.Index;
import id.kentongan.text.Element;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.IntStream;

/** The charts of the perception index of one page in the words of one reader. */
final class IndexCharts {
    private static final Axis AXIS = new Axis(Index.SCALE.low(), Index.SCALE.high(), 2, "");

    private final PerceptionPage page;
    private final Texts t;
    private final Behind behind;

    IndexCharts(PerceptionPage page, Texts t) {
        this.page = page;
        this.t = t;
        behind = page.behind();
    }

    /** The index with its interval, over the band that is called good. */
    ChartSpec overTime() {
        var moments = page.course().within(page.span()).moments();
        var labels = moments.stream()
                .map(moment -> page.label(t, moment.span().from()))
                .toList();
        var points = IntStream.range(0, moments.size())
                .mapToObj(at -> point(
                        page.index().course().get(at),
                        behind.rating(daysBehind(moments.get(at).span()))))
                .toList();
        return ChartSpec.of(t.of("perception.index.course"), Layout.COLUMNS, labels, AXIS)
                .noted(t.of(page.step() == Step.DAY ? "perception.index.rolling" : "perception.index.each"))
                .withMarks(page.marks().on(page.course().within(page.span())))
                .with(new Series(
                        Kind.BAND,
                        t.of("perception.index.good"),
                        Paint.BASELINE,
                        Collections.nCopies(points.size(), Point.between(Band.B.from(), Band.A.from()))))
                .with(new Series(Kind.LINE, t.of("perception.index"), Paint.FIRST, points))
                .withGapsWhereNothingIsKnown();
    }

    private Span daysBehind(Span moment) {
        return page.step() == Step.DAY ? Span.ending(moment.to(), PerceptionPage.ROLLING_DAYS) : moment;
    }

    /** The index of each element from the way the words lean. */
    ChartSpec elements() {
        var names = Arrays.stream(Element.values())
                .map(element -> t.of("part.element." + element.code()) + " ("
                        + t.number(of(element).n()) + ")")
                .toList();
        return ChartSpec.of(t.of("perception.index.elements"), Layout.ROWS, names, AXIS)
                .noted(t.of("perception.index.elements.note"))
                .with(new Series(
                        Kind.BAR,
                        t.of("perception.index"),
                        Paint.FIRST,
                        Arrays.stream(Element.values())
                                .map(element -> point(of(element), behind.element(page.span(), element)))
                                .toList()))
                .withGapsWhereNothingIsKnown();
    }

    private Index of(Element element) {
        return page.index().elements().get(element.ordinal());
    }

    private static Point point(Index index, String href) {
        return index.isEnough()
                ? new Point(
                        index.roundedValue(),
                        index.interval().low(),
                        index.interval().high(),
                        index.n(),
                        href)
                : Point.missing(index.n(), href);
    }
}
