package id.kentongan.perception.web;

import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.perception.Behind;
import id.kentongan.perception.Course;
import id.kentongan.perception.Moment;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Axis;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Point;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.MeanRating;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The charts of one page in the words of one reader. */
final class PerceptionCharts {
    private final PerceptionPage page;
    private final Texts t;
    private final Behind behind;
    private final Course course;

    PerceptionCharts(PerceptionPage page, Texts t) {
        this.page = page;
        this.t = t;
        behind = page.behind();
        course = page.course().within(page.span());
    }

    /** The rating with its interval, over that of the span before. */
    ChartSpec rating() {
        var chart = overTime("perception.rating", Axis.stars());
        var before = page.before().rating();
        if (before.isEnough()) {
            chart = chart.noted(t.of(ratingNote() + ".before", Wording.interval(t, before)))
                    .with(new Series(
                            Kind.BAND,
                            t.of("perception.rating.before"),
                            Paint.BASELINE,
                            Collections.nCopies(course.moments().size(), Point.between(low(before), high(before)))));
        } else {
            chart = chart.noted(t.of(ratingNote()));
        }
        return chart.with(new Series(Kind.LINE, t.of("perception.rating"), Paint.FIRST, ratings()))
                .withGapsWhereNothingIsKnown();
    }

    private String ratingNote() {
        return page.step() == Step.DAY ? "perception.rating.rolling" : "perception.rating.each";
    }

    private List<Point> ratings() {
        if (page.step() != Step.DAY) {
            return course.moments().stream()
                    .map(moment -> point(moment.perception().rating(), behind.rating(moment.span())))
                    .toList();
        }
        var ratings = page.course().rollingRatings(PerceptionPage.ROLLING_DAYS);
        var points = new ArrayList<Point>();
        for (var i = 0; i < ratings.size(); i++) {
            var day = page.span().from().plusDays(i);
            points.add(point(ratings.get(i), behind.rating(Span.ending(day, PerceptionPage.ROLLING_DAYS))));
        }
        return points;
    }

    /** How many spoke. */
    ChartSpec volume() {
        return overTime("perception.volume", Axis.counts())
                .noted(t.of("perception.volume.chart." + stepCode()))
                .with(bars(
                        t.of("perception.volume"),
                        Paint.FIRST,
                        moment -> Point.of(
                                moment.perception().mentions(),
                                moment.perception().mentions(),
                                behind.all(moment.span()))));
    }

    /** How those with words feel; those the reader is not sure about stand apart. */
    ChartSpec feelings() {
        var chart = marked(ChartSpec.of(t.of("perception.feelings"), Layout.STACKED_COLUMNS, labels(), Axis.counts()))
                .noted(t.of("perception.feelings.note"));
        for (var feeling : List.of(Feeling.NEGATIVE, Feeling.NEUTRAL, Feeling.POSITIVE, Feeling.UNSURE)) {
            chart = chart.with(bars(
                    t.of("perception.feeling." + feeling.code()),
                    paint(feeling),
                    moment -> Point.of(
                            moment.perception().of(feeling),
                            moment.perception().of(feeling),
                            behind.feeling(moment.span(), feeling))));
        }
        return chart;
    }

    /** How many reviews were answered by now, by the day on which they were written. */
    ChartSpec answers() {
        var chart = marked(ChartSpec.of(t.of("perception.answers"), Layout.STACKED_COLUMNS, labels(), Axis.counts()))
                .noted(page.usualAnswer(t));
        for (var answered : List.of(Answered.YES, Answered.NO)) {
            chart = chart.with(bars(
                    t.of("perception.answers." + answered.code()),
                    answered == Answered.YES ? Paint.POSITIVE : Paint.NEUTRAL,
                    moment -> Point.of(
                            moment.perception().of(answered),
                            moment.perception().of(answered),
                            behind.answered(moment.span(), answered))));
        }
        return chart;
    }

    /** Which way those lean who speak of each element. */
    ChartSpec elements() {
        var now = page.now();
        var names = Arrays.stream(Element.values())
                .map(element -> t.of("part.element." + element.code()) + " (" + t.number(now.of(element)) + ")")
                .toList();
        var chart = ChartSpec.of(t.of("perception.elements"), Layout.STACKED_ROWS, names, Axis.percent())
                .noted(t.of("perception.elements.note"));
        for (var polarity : Polarity.values()) {
            chart = chart.with(new Series(
                    Kind.BAR,
                    t.of("part.sentiment." + polarity.name().toLowerCase(Locale.ROOT)),
                    paint(Feeling.of(polarity, true)),
                    Arrays.stream(Element.values())
                            .map(element -> share(now, element, polarity))
                            .toList()));
        }
        return chart.withGapsWhereNothingIsKnown();
    }

    private Point share(Perception now, Element element, Polarity polarity) {
        var share = now.share(element, polarity);
        var href = behind.element(page.span(), element, polarity);
        return share.n() < Estimate.LEAST_N
                ? Point.missing(share.hits(), href)
                : Point.of(100 * share.value(), share.hits(), href);
    }

    private ChartSpec overTime(String title, Axis axis) {
        return marked(ChartSpec.of(t.of(title), Layout.COLUMNS, labels(), axis));
    }

    private ChartSpec marked(ChartSpec chart) {
        return chart.withMarks(page.marks().on(course));
    }

    private Series bars(String name, Paint paint, Function<Moment, Point> point) {
        return new Series(
                Kind.BAR, name, paint, course.moments().stream().map(point).toList());
    }

    private List<String> labels() {
        return course.moments().stream()
                .map(moment -> page.label(t, moment.span().from()))
                .toList();
    }

    private String stepCode() {
        return page.step().code();
    }

    private static Point point(MeanRating rating, String href) {
        return rating.isEnough()
                ? new Point(rating.value(), low(rating), high(rating), rating.n(), href)
                : Point.missing(rating.n(), href);
    }

    private static double low(Estimate estimate) {
        return estimate.interval().low();
    }

    private static double high(Estimate estimate) {
        return estimate.interval().high();
    }

    private static Paint paint(Feeling feeling) {
        return switch (feeling) {
            case NEGATIVE -> Paint.NEGATIVE;
            case NEUTRAL -> Paint.NEUTRAL;
            case POSITIVE -> Paint.POSITIVE;
            case UNSURE -> Paint.THIRD;
        };
    }
}
