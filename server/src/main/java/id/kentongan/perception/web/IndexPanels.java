package id.kentongan.perception.web;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.perception.Course;
import id.kentongan.perception.Offices;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import id.kentongan.perception.wave.LeftOutStars;
import id.kentongan.perception.wave.Stars;
import id.kentongan.perception.wave.Waves;
import id.kentongan.perception.wave.web.WavePanel;
import id.kentongan.signal.Hierarchy;
import id.kentongan.signal.Index;
import id.kentongan.signal.MeanRating;
import id.kentongan.text.Element;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out the index of a unit among its siblings: over the span, step by step, and for each element. */
@Component
class IndexPanels {
    private final Perceptions perceptions;
    private final Units units;
    private final Waves waves;

    IndexPanels(Perceptions perceptions, Units units, Waves waves) {
        this.perceptions = perceptions;
        this.units = units;
        this.waves = waves;
    }

    /** The stars that persons left out of every index made of those days. */
    LeftOutStars leftOut(Scope scope, Span span) {
        return waves.stars(scope, span);
    }

    /**
     * The waves of the units shown, and what the index would be without each.
     *
     * @param index of the units shown
     */
    WavePanel waves(
            Scope narrowed, Scope working, Siblings siblings, IndexPanel index, PerceptionAddress at, Span span) {
        return new WavePanel(
                waves.find(narrowed, span).stream()
                        .map(wave -> new WavePanel.Found(
                                wave,
                                index(
                                        Stars.minus(index.index().own(), wave.rating(span)),
                                        siblings.otherRatings().stream()),
                                working.contains(wave.unit())))
                        .toList(),
                waves.leftOut(narrowed, span).stream()
                        .map(wave -> new WavePanel.Gone(wave, working.contains(wave.unit())))
                        .toList(),
                units.list(narrowed),
                at,
                span);
    }

    /**
     * What an index is made of.
     *
     * @param course of the units with everything below them, without what is left out
     */
    record Indexed(Course course, Span span, Step step, LeftOutStars leftOut, Set<UnitId> units) {
        static Indexed of(Course all, Span span, Step step, LeftOutStars leftOut, Set<UnitId> units) {
            return new Indexed(leftOut.without(all, units), span, step, leftOut, units);
        }

        private long missing() {
            return leftOut.of(units, span).n();
        }
    }

    /** Of units that have no siblings: what was said of them is all there is. */
    IndexPanel alone(Indexed own) {
        var now = own.course().over(own.span());
        return new IndexPanel(
                Hierarchy.of(now.rating()),
                0,
                own.missing(),
                ratings(own.course(), own.step()).stream().map(Hierarchy::of).toList(),
                Arrays.stream(Element.values())
                        .map(element -> Hierarchy.of(now.leaning(element)))
                        .toList());
    }

    /** Of a unit among its siblings. */
    IndexPanel among(Siblings siblings, Scope scope, List<Unit> visible, Unit unit, Indexed own) {
        var others = siblings.rows().stream()
                .filter(row -> !row.office().unit().equals(unit))
                .toList();
        var tops = others.stream().map(row -> row.office().unit().id()).collect(Collectors.toUnmodifiableSet());
        var below = units.below(scope, Objects.requireNonNull(unit.parent()));
        var beside = Offices.withBelow(
                        tops,
                        visible,
                        own.leftOut().without(perceptions.coursesByUnit(below, leading(own.course()), own.step())),
                        Course::plus)
                .values()
                .stream()
                .map(each -> ratings(each, own.step()))
                .toList();
        var course = ratings(own.course(), own.step());
        var now = own.course().over(own.span());
        return new IndexPanel(
                index(now.rating(), siblings.otherRatings().stream()),
                others.size(),
                own.missing(),
                IntStream.range(0, course.size())
                        .mapToObj(at -> index(course.get(at), beside.stream().map(each -> each.get(at))))
                        .toList(),
                Arrays.stream(Element.values())
                        .map(element ->
                                index(now.leaning(element), others.stream().map(row -> row.perception()
                                        .leaning(element))))
                        .toList());
    }

    /** The index of each unit, leaning on those with the same unit above; each with everything below it. */
    static Map<UnitId, Index> each(List<Unit> tree, Map<UnitId, MeanRating> byUnit) {
        var sums = new HashMap<UnitId, MeanRating>();
        for (var unit : tree.reversed()) {
            var own = sums.merge(unit.id(), byUnit.getOrDefault(unit.id(), MeanRating.NONE), MeanRating::plus);
            if (unit.parent() != null) {
                sums.merge(unit.parent(), own, MeanRating::plus);
            }
        }
        var indices = new HashMap<UnitId, Index>();
        tree.stream()
                .filter(unit -> unit.parent() != null)
                .collect(Collectors.groupingBy(Unit::parent))
                .values()
                .stream()
                .forEach(siblings -> {
                    var found = Hierarchy.of(siblings.stream()
                            .map(each -> sums.getOrDefault(each.id(), MeanRating.NONE))
                            .toList());
                    IntStream.range(0, siblings.size())
                            .forEach(at -> indices.put(siblings.get(at).id(), found.get(at)));
                });
        return indices;
    }

    private static Index index(MeanRating own, Stream<MeanRating> others) {
        return Hierarchy.among(others.toList(), own);
    }

    /** By day a rating is that of a week, as on the chart of ratings. */
    private static List<MeanRating> ratings(Course course, Step step) {
        return step == Step.DAY
                ? course.rollingRatings(PerceptionPage.ROLLING_DAYS)
                : course.moments().stream()
                        .map(moment -> moment.perception().rating())
                        .toList();
    }

    private static Span leading(Course course) {
        return new Span(
                course.moments().getFirst().span().from(),
                course.moments().getLast().span().to());
    }
}
