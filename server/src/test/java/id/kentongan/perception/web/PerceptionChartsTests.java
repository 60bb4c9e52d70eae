package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Reach;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.perception.Course;
import id.kentongan.perception.Moment;
import id.kentongan.perception.Perception;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.wave.web.WavePanel;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Point;
import id.kentongan.signal.Hierarchy;
import id.kentongan.signal.MeanRating;
import id.kentongan.text.Element;
import id.kentongan.text.Polarity;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PerceptionChartsTests {
    private static final UnitId UNIT = new UnitId(new UUID(0, 1));
    private static final Unit OFFICE =
            new Unit(UNIT, null, "Satpas SIM", UnitKind.OFFICE, ZoneId.of("Asia/Jakarta"), null, 0);
    private static final LocalDate MONDAY = LocalDate.parse("2026-11-02");

    private final Texts t = Pages.texts(Language.ID);

    @Test
    void showsWhichWayThoseLeanWhoSpeakOfAnElement() {
        var elements = new ArrayList<>(Collections.nCopies(27, 0L));
        elements.set(3 * Element.WAKTU.ordinal() + Polarity.NEGATIVE.ordinal(), 30L);
        elements.set(3 * Element.WAKTU.ordinal() + Polarity.POSITIVE.ordinal(), 10L);
        elements.set(3 * Element.BIAYA.ordinal() + Polarity.NEGATIVE.ordinal(), 4L);
        var said = new Perception(44, MeanRating.NONE, List.of(0L, 0L, 0L, 0L), Perception.NONE.answers(), elements);

        var chart = page(Step.ALL, Perception.NONE, said).elementChart(t);

        var negative = chart.series().getFirst();
        assertThat(chart.labels().get(Element.WAKTU.ordinal())).isEqualTo("Waktu (40)");
        assertThat(negative.points().get(Element.WAKTU.ordinal()))
                .isEqualTo(Point.of(
                        75,
                        30,
                        "/suara?unit=" + UNIT
                                + "&unsur=waktu&arah=negative&dihitung=ya&dari=2026-11-02&sampai=2026-11-02"));
        assertThat(negative.points().get(Element.BIAYA.ordinal()).value())
                .as("four are too few")
                .isNull();
        assertThat(chart.gaps()).contains(new ChartSpec.Gap(3, 8)).doesNotContain(new ChartSpec.Gap(2, 2));
    }

    @Test
    void showsTheRatingOfEachDayAsThatOfSevenDays() {
        var days = new Perception[13];
        for (var i = 0; i < days.length; i++) {
            days[i] = rated(i < 6 ? 1 : 5, 4);
        }
        var chart = page(Step.DAY, Perception.NONE, days).ratingChart(t);

        var line = chart.series().getFirst();
        assertThat(line.points()).hasSize(7);
        assertThat(line.points().getFirst().value()).isEqualTo((6.0 * 4 * 1 + 4 * 5) / 28, within(1e-9));
        assertThat(line.points().getLast().value()).isEqualTo(5);
        assertThat(line.points().getLast().href()).contains("dari=2026-11-08&sampai=2026-11-14");
    }

    @Test
    void laysTheSpanBeforeBehindTheRatingWhenItSaysEnough() {
        var chart = page(Step.WEEK, rated(4, 50), rated(5, 50)).ratingChart(t);

        assertThat(chart.series()).extracting(Series::kind).containsExactly(Kind.BAND, Kind.LINE);
        assertThat(chart.note()).contains("Pita: rentang sebelumnya, 3,");
        assertThat(page(Step.WEEK, rated(4, 3), rated(5, 50)).ratingChart(t).series())
                .extracting(Series::kind)
                .containsExactly(Kind.LINE);
    }

    @Test
    void leavesAGapWhereThereAreTooFewRatings() {
        var chart = page(Step.WEEK, Perception.NONE, rated(5, 50), rated(5, 3), rated(5, 50))
                .ratingChart(t);

        assertThat(chart.gaps()).containsExactly(new ChartSpec.Gap(1, 1));
        assertThat(chart.series().getFirst().points().get(1).n()).isEqualTo(3);
    }

    private static Perception rated(int stars, long n) {
        var rating = stars == 1
                ? new MeanRating(n, 0, 0, 0, 0)
                : stars == 4 ? new MeanRating(0, 0, 0, n, 0) : new MeanRating(0, 0, 0, 0, n);
        return new Perception(
                n, rating, List.of(0L, 0L, 0L, 0L), Perception.NONE.answers(), Collections.nCopies(27, 0L));
    }

    /** A course that begins on that Monday; by day the six days of lead come first. */
    private static PerceptionPage page(Step step, Perception before, Perception... steps) {
        var days = step == Step.WEEK ? 7 * steps.length : steps.length;
        var all = new Span(MONDAY, MONDAY.plusDays(days - 1L));
        var moments = new ArrayList<Moment>();
        all.steps(step).forEach(each -> moments.add(new Moment(each, steps[moments.size()])));
        var span = step == Step.DAY ? new Span(MONDAY.plusDays(6), all.to()) : all;
        var address = PerceptionAddress.of(Reach.below(UNIT));
        return new PerceptionPage(
                address,
                List.of(OFFICE),
                OFFICE,
                span,
                step,
                new Course(moments),
                before,
                List.of(),
                Siblings.NONE,
                new IndexPanel(Hierarchy.of(MeanRating.NONE), 0, 0, List.of(), List.of()),
                new WavePanel(List.of(), List.of(), List.of(OFFICE), address, span),
                new MarkPanel(List.of(), List.of(), List.of(OFFICE), List.of(), OFFICE, all.to(), address));
    }
}
