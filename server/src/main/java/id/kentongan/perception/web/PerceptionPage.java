package id.kentongan.perception.web;

import id.kentongan.mention.Answered;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.perception.Behind;
import id.kentongan.perception.Course;
import id.kentongan.perception.Offices.Office;
import id.kentongan.perception.Perception;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.perception.wave.web.WavePanel;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Whisker;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.Index;
import java.time.LocalDate;
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
 * @param siblings the unit among those with the same unit above
 * @param index its index, which leans on them
 * @param waves among the reviews of the units shown
 */
public record PerceptionPage(
        PerceptionAddress address,
        List<Unit> units,
        @Nullable Unit unit,
        Span span,
        Step step,
        Course course,
        Perception before,
        List<Row> offices,
        Siblings siblings,
        IndexPanel index,
        WavePanel waves,
        MarkPanel marks) {
    /** A rating by day is that of so many days. */
    static final int ROLLING_DAYS = 7;

    public PerceptionPage {
        units = List.copyOf(units);
        offices = List.copyOf(offices);
    }

    /** One office, what was said of it, and its index among its own siblings. */
    public record Row(Office office, Perception perception, Index index) {
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
     * @param against what it is held against
     */
    public record Figure(String label, String value, boolean shown, String href, String note, List<Against> against) {
        public Figure {
            against = List.copyOf(against);
        }
    }

    /**
     * The same figure of the span before, or of the units beside.
     *
     * @param chip how it compares, {@code null} where that says nothing
     * @param words the figure, empty when it says too little
     */
    public record Against(@Nullable Chip chip, String words) {}

    /** What share of the reviews was answered so soon, or how many nobody knows how soon. */
    public record Speed(String label, String value, String href) {}

    /** One of several to choose from. */
    public record Choice(String text, String href, boolean current) {}

    public Perception now() {
        return course.over(span);
    }

    public boolean isEmpty() {
        return now().mentions() == 0;
    }

    public List<Figure> figures(Texts t) {
        return new KeyFigures(this, t).all();
    }

    public Figure indexFigure(Texts t) {
        return index.figure(t, behind(), span);
    }

    /** What the index was made of. */
    public List<IndexPanel.Input> indexInputs(Texts t) {
        return index.inputs(t, behind(), span);
    }

    public ChartSpec indexChart(Texts t) {
        return new IndexCharts(this, t).overTime();
    }

    public ChartSpec elementIndexChart(Texts t) {
        return new IndexCharts(this, t).elements();
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

    /** The unit among its siblings, or else the offices below it. */
    public FunnelPanel funnel() {
        return FunnelPanel.of(siblings.isEmpty() ? offices : siblings.rows());
    }

    /** How soon reviews were answered, each with the reviews behind it. */
    public List<Speed> speeds(Texts t) {
        var speeds = Stream.of(Answered.WITHIN_DAY, Answered.WITHIN_3_DAYS, Answered.WITHIN_WEEK)
                .map(within -> new Speed(
                        t.of("perception.answered." + within.code()),
                        Wording.value(t, now().share(within)),
                        behind().answered(span, within)));
        var undated = now().of(Answered.UNDATED);
        return undated == 0
                ? speeds.toList()
                : Stream.concat(
                                speeds,
                                Stream.of(new Speed(
                                        t.of("perception.answered.tanpawaktu"),
                                        t.number(undated),
                                        behind().answered(span, Answered.UNDATED))))
                        .toList();
    }

    /** Half of the answers came so soon, in words. */
    public String usualAnswer(Texts t) {
        if (now().of(Answered.YES) == 0) {
            return t.of("perception.answered.none");
        }
        if (now().dated() == 0) {
            return t.of("perception.answered.undated");
        }
        if (now().dated() < Estimate.LEAST_N) {
            return t.of("perception.answered.half.few", now().dated());
        }
        return now().usualAnswer()
                .map(within -> t.of("perception.answered.half." + within.code()))
                .orElseGet(() -> t.of("perception.answered.half.later"));
    }

    public boolean hasReviews() {
        return now().share(Answered.YES).n() > 0;
    }

    public ChartSpec answerChart(Texts t) {
        return charts(t).answers();
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

    /** Whether the row is that of the unit of the page. */
    public boolean isThis(Row row) {
        return unit != null && row.office().unit().id().equals(unit.id());
    }

    public String name(Texts t, Row row) {
        return row.office().reach().named(t, row.office().unit().name());
    }

    /** What the step that begins on that day is called under a chart. */
    String label(Texts t, LocalDate start) {
        return step == Step.MONTH ? t.month(start) : t.shortDate(start);
    }

    private Unit top() {
        return unit == null ? units.getFirst() : unit;
    }

    private PerceptionCharts charts(Texts t) {
        return new PerceptionCharts(this, t);
    }
}
