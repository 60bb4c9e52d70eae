package id.kentongan.perception.web;

import id.kentongan.mention.Mentions;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.perception.Marks;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import id.kentongan.perception.effect.Effects;
import id.kentongan.perception.wave.LeftOutStars;
import id.kentongan.signal.Hierarchy;
import id.kentongan.signal.Index;
import id.kentongan.signal.MeanRating;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what the page shows: a handful of statements, whatever the span and however many units. */
@Component
class PerceptionPages {
    /** More points than this crowd any screen. */
    private static final int MOST_STEPS = 400;

    private final Perceptions perceptions;
    private final IndexPanels indices;
    private final Effects effects;
    private final Mentions mentions;
    private final Marks marks;
    private final Units units;
    private final Clock clock;

    PerceptionPages(
            Perceptions perceptions,
            IndexPanels indices,
            Effects effects,
            Mentions mentions,
            Marks marks,
            Units units,
            Clock clock) {
        this.perceptions = perceptions;
        this.indices = indices;
        this.effects = effects;
        this.mentions = mentions;
        this.marks = marks;
        this.units = units;
        this.clock = clock;
    }

    PerceptionPage page(Scope scope, Scope working, PerceptionForm form) {
        var address = form.address();
        var visible = units.list(scope);
        var reach = address.reach();
        var unit = reach == null ? null : unit(visible, reach.unit());
        var narrowed = reach == null ? scope : units.within(scope, reach);
        var today = LocalDate.ofInstant(clock.instant(), (unit == null ? visible.getFirst() : unit).zone());
        var span = Range.parse(
                address.range(), today, () -> mentions.findFirstDay(narrowed).orElse(today));
        var step = step(span, address.step());
        var course = perceptions.course(narrowed, leading(span, step), step);
        var leftOut = indices.leftOut(scope, leading(span, step));
        var siblings = reach == null || unit == null || reach.alone()
                ? Siblings.NONE
                : siblings(scope, visible, unit, span, leftOut);
        var indexed = IndexPanels.Indexed.of(course, span, step, leftOut, narrowed.units());
        var index = unit == null || siblings.isEmpty()
                ? indices.alone(indexed)
                : indices.among(siblings, scope, visible, unit, indexed);
        var marking = scope.narrowedTo(marking(narrowed, visible, unit));
        var marked = marks.list(marking, span);
        return new PerceptionPage(
                address,
                visible,
                unit,
                span,
                step,
                course,
                perceptions.over(narrowed, span.before()),
                offices(narrowed, visible, span, leftOut),
                siblings,
                index,
                indices.waves(narrowed, working, siblings, index, address, span),
                new MarkPanel(
                        marked,
                        effects.list(narrowed, marking, marked, today),
                        visible,
                        units.list(working),
                        unit,
                        today,
                        address));
    }

    private static Unit unit(List<Unit> visible, UnitId id) {
        return visible.stream()
                .filter(unit -> unit.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotVisible("unit " + id));
    }

    private static Step step(Span span, @Nullable Step wanted) {
        var step = wanted == null ? span.step() : wanted;
        while (step != Step.MONTH && span.steps(step).size() > MOST_STEPS) {
            step = step == Step.DAY ? Step.WEEK : Step.MONTH;
        }
        return step;
    }

    /** A rating by day is that of a week, so it needs the days before the first. */
    private static Span leading(Span span, Step step) {
        return step == Step.DAY ? span.withLead(PerceptionPage.ROLLING_DAYS - 1) : span;
    }

    /** Whose marks its curves show: of the units shown, and of those above, since what these say is heard below. */
    private static Set<UnitId> marking(Scope narrowed, List<Unit> visible, @Nullable Unit unit) {
        var all = new HashSet<>(narrowed.units());
        var parents = new HashMap<UnitId, @Nullable UnitId>();
        visible.forEach(each -> parents.put(each.id(), each.parent()));
        for (var above = unit == null ? null : unit.parent(); above != null; above = parents.get(above)) {
            all.add(above);
        }
        return all;
    }

    private Siblings siblings(Scope scope, List<Unit> visible, Unit unit, Span span, LeftOutStars leftOut) {
        var siblings = Siblings.of(unit, visible);
        var parent = unit.parent();
        if (siblings.size() < 2 || parent == null) {
            return Siblings.NONE;
        }
        var byUnit = perceptions.byUnitWithElements(units.below(scope, parent), span);
        return Siblings.of(unit.id(), siblings, visible, byUnit, leftOut.without(byUnit, span));
    }

    private List<PerceptionPage.Row> offices(Scope narrowed, List<Unit> visible, Span span, LeftOutStars leftOut) {
        var below =
                visible.stream().filter(unit -> narrowed.contains(unit.id())).toList();
        if (below.size() < 2) {
            return List.of();
        }
        var byUnit = perceptions.byUnit(narrowed, span);
        var ratings = leftOut.without(byUnit, span).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().rating()));
        var among = IndexPanels.each(below, ratings);
        return Offices.of(below, byUnit.keySet()).stream()
                .map(office -> row(
                        office,
                        byUnit.getOrDefault(office.unit().id(), Perception.NONE),
                        ratings.getOrDefault(office.unit().id(), MeanRating.NONE),
                        among))
                .toList();
    }

    /** A unit without what is below it has no siblings. */
    private static PerceptionPage.Row row(
            Offices.Office office, Perception perception, MeanRating rating, Map<UnitId, Index> among) {
        var index = office.alone() ? null : among.get(office.unit().id());
        return new PerceptionPage.Row(office, perception, index == null ? Hierarchy.of(rating) : index);
    }
}
