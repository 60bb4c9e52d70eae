package id.kentongan.perception.web;

import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.perception.Course;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import id.kentongan.signal.Hierarchy;
import id.kentongan.signal.Index;
import id.kentongan.signal.MeanRating;
import id.kentongan.text.Element;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Works out the index of a unit among its siblings: over the span, step by step, and for each element. */
@Component
class IndexPanels {
    private final Perceptions perceptions;
    private final Units units;

    IndexPanels(Perceptions perceptions, Units units) {
        this.perceptions = perceptions;
        this.units = units;
    }

    /** Of units that have no siblings: what was said of them is all there is. */
    IndexPanel alone(Course course, Span span, Step step) {
        var now = course.over(span);
        return new IndexPanel(
                Hierarchy.of(now.rating()),
                0,
                ratings(course, step).stream().map(Hierarchy::of).toList(),
                Arrays.stream(Element.values())
                        .map(element -> Hierarchy.of(now.leaning(element)))
                        .toList());
    }

    /** @param course of the unit with everything below it */
    IndexPanel among(
            Siblings siblings, Scope scope, List<Unit> visible, Unit unit, Course course, Span span, Step step) {
        var others = siblings.rows().stream()
                .filter(row -> !row.office().unit().equals(unit))
                .toList();
        var tops = others.stream().map(row -> row.office().unit().id()).collect(Collectors.toUnmodifiableSet());
        var below = units.below(scope, Objects.requireNonNull(unit.parent()));
        var beside = Offices.withBelow(
                        tops, visible, perceptions.coursesByUnit(below, leading(course), step), Course::plus)
                .values()
                .stream()
                .map(each -> ratings(each, step))
                .toList();
        var own = ratings(course, step);
        return new IndexPanel(
                index(course.over(span).rating(), others.stream().map(row -> row.perception()
                        .rating())),
                others.size(),
                IntStream.range(0, own.size())
                        .mapToObj(at -> index(own.get(at), beside.stream().map(each -> each.get(at))))
                        .toList(),
                Arrays.stream(Element.values())
                        .map(element -> index(
                                course.over(span).leaning(element),
                                others.stream().map(row -> row.perception().leaning(element))))
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
