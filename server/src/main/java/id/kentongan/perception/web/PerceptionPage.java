package id.kentongan.perception.web;

import id.kentongan.mention.Feeling;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.perception.Behind;
import id.kentongan.perception.ChangeChips;
import id.kentongan.perception.Course;
import id.kentongan.perception.Offices.Office;
import id.kentongan.perception.Perception;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Whisker;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Estimate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Perception of a unit.
 *
 * @param units what the viewer sees, for the picker
 * @param unit the chosen one, {@code null} for everything the viewer sees
 * @param course step by step; by day it begins {@link #ROLLING_DAYS} - 1 days early
 * @param before the span of the same length before
 * @param offices the lines of the comparison, empty when there is nothing to compare
 */
public record PerceptionPage(
        PerceptionAddress address,
        List<Unit> units,
        @Nullable Unit unit,
        Span span,
        Step step,
        Course course,
        Perception before,
        List<Row> offices) {
    /** A rating by day is that of so many days. */
    static final int ROLLING_DAYS = 7;

    public PerceptionPage {
        units = List.copyOf(units);
        offices = List.copyOf(offices);
    }

    /** One office and what was said of it. */
    public record Row(Office office, Perception perception) {
        /** A figure on its scale, or null when it says too little. */
        public static @Nullable Whisker whisker(Estimate estimate) {
            if (!estimate.isEnough()) {
                return null;
            }
            var interval = estimate.interval();
            var scale = estimate.scale();
            return new Whisker(interval.low(), estimate.value(), interval.high(), scale.low(), scale.high());
        }
    }

    /**
     * A key figure.
     *
     * @param shown whether there is enough data for the value, else it says that there is not
     * @param href the items behind it
     * @param note its interval and how many items are behind it
     * @param before the same figure of the span before, empty when that says too little
     */
    public record Figure(
            String label,
            String value,
            boolean shown,
            String href,
            String note,
            String before,
            @Nullable Chip change) {}

    /** One of several to choose from. */
    public record Choice(String text, String href, boolean current) {}

    public Perception now() {
        return course.over(span);
    }

    public boolean isEmpty() {
        return now().mentions() == 0;
    }

    public List<Figure> figures(Texts t) {
        return List.of(rating(t), negative(t), volume(t), unsure(t));
    }

    private Figure rating(Texts t) {
        var rating = now().rating();
        return new Figure(
                t.of("perception.rating"),
                Wording.value(t, rating),
                rating.isEnough(),
                behind().rating(span),
                rating.isEnough()
                        ? t.of("perception.rating.note", Wording.interval(t, rating), rating.n())
                        : t.of("perception.rating.few", rating.n()),
                before.rating().isEnough() ? t.of("perception.before", Wording.value(t, before.rating())) : "",
                change(t, Comparison.of(rating, before.rating(), Confidence.P95)));
    }

    private Figure negative(Texts t) {
        var share = now().share(Feeling.NEGATIVE);
        var past = before.share(Feeling.NEGATIVE);
        return new Figure(
                t.of("perception.negative"),
                Wording.value(t, share),
                share.isEnough(),
                behind().feeling(span, Feeling.NEGATIVE),
                share.isEnough()
                        ? t.of("perception.negative.note", Wording.interval(t, share), share.hits(), share.n())
                        : t.of("perception.negative.few", share.n()),
                past.isEnough() ? t.of("perception.before", Wording.value(t, past)) : "",
                change(t, Comparison.ofBad(share, past, Confidence.P95)));
    }

    private Figure volume(Texts t) {
        return new Figure(
                t.of("perception.volume"),
                t.number(now().mentions()),
                true,
                behind().all(span),
                t.of("perception.volume.note", now().rating().n()),
                hasBefore() ? t.of("perception.before", t.number(before.mentions())) : "",
                null);
    }

    /** Against nothing there is nothing to say. */
    private @Nullable Chip change(Texts t, Comparison comparison) {
        return hasBefore() ? ChangeChips.of(t, comparison) : null;
    }

    private boolean hasBefore() {
        return before.mentions() > 0;
    }

    private Figure unsure(Texts t) {
        return new Figure(
                t.of("perception.unsure"),
                t.number(now().of(Feeling.UNSURE)),
                true,
                behind().feeling(span, Feeling.UNSURE),
                t.of("perception.unsure.note"),
                "",
                null);
    }

    public ChartSpec ratingChart(Texts t) {
        return charts(t).rating();
    }

    public ChartSpec volumeChart(Texts t) {
        return charts(t).volume();
    }

    public ChartSpec feelingChart(Texts t) {
        return charts(t).feelings();
    }

    public ChartSpec elementChart(Texts t) {
        return charts(t).elements();
    }

    public String title(Texts t) {
        if (unit == null && units.size() > 1) {
            return t.of("perception.everything");
        }
        var reach = address.reach();
        return reach == null ? top().name() : reach.named(t, top().name());
    }

    /** What the days are called: {@code 28 Okt 2026 – 24 Nov 2026}. */
    public String days(Texts t) {
        return t.date(span.from()) + " \u2013 " + t.date(span.to());
    }

    public List<Choice> ranges(Texts t) {
        return Stream.of("28h", "90h", "1t", Range.ALL)
                .map(range -> new Choice(
                        t.of("perception.range." + range),
                        address.withRange(range).toString(),
                        range.equals(address.range())))
                .toList();
    }

    public List<Choice> steps(Texts t) {
        return Stream.of(Step.DAY, Step.WEEK, Step.MONTH)
                .map(each -> new Choice(
                        t.of("perception.step." + PerceptionAddress.code(each)),
                        address.withStep(each).toString(),
                        each == step))
                .toList();
    }

    public Field unitField(Texts t) {
        var reach = address.reach();
        return Field.select(
                "unit",
                t.of("perception.unit"),
                reach == null ? "" : reach.toString(),
                UnitOptions.of(t, t.of("perception.everything"), units, reach));
    }

    /** The items behind the figures of an office. */
    public Behind behind(Row row) {
        return new Behind(row.office().reach());
    }

    Behind behind() {
        return new Behind(address.reach());
    }

    public String name(Texts t, Row row) {
        return row.office().reach().named(t, row.office().unit().name());
    }

    private Unit top() {
        return unit == null ? units.getFirst() : unit;
    }

    private PerceptionCharts charts(Texts t) {
        return new PerceptionCharts(this, t);
    }
}
