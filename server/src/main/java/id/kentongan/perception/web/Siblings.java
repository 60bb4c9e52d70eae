package id.kentongan.perception.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Offices.Office;
import id.kentongan.perception.Perception;
import id.kentongan.signal.Hierarchy;
import id.kentongan.signal.MeanRating;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * A unit among those with the same unit above, each with everything below it. By name: this is no league table.
 *
 * @param unit the one in question, {@code null} when it has none beside it that the viewer may see
 * @param rows all of them, that one included; empty when it has none beside it
 * @param others all but that one together
 */
public record Siblings(@Nullable UnitId unit, List<PerceptionPage.Row> rows, Perception others) {
    static final Siblings NONE = new Siblings(null, List.of(), Perception.NONE);

    public Siblings {
        rows = List.copyOf(rows);
    }

    /** Those beside the unit among the visible ones, whatever was said of them. */
    static Set<Unit> of(Unit unit, List<Unit> visible) {
        return visible.stream()
                .filter(each -> unit.parent() != null && unit.parent().equals(each.parent()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * @param byUnit what was said of each visible unit itself
     * @param indexed the same with the ratings that the index is made of
     */
    static Siblings of(
            UnitId unit,
            Set<Unit> siblings,
            List<Unit> visible,
            Map<UnitId, Perception> byUnit,
            Map<UnitId, Perception> indexed) {
        var tops = siblings.stream().map(Unit::id).collect(Collectors.toUnmodifiableSet());
        var sums = Offices.withBelow(tops, visible, byUnit);
        var ratings = Offices.withBelow(tops, visible, indexed);
        var ordered = visible.stream().filter(siblings::contains).toList();
        var indices = Hierarchy.of(ordered.stream()
                .map(each -> ratings.getOrDefault(each.id(), Perception.NONE).rating())
                .toList());
        return new Siblings(
                unit,
                IntStream.range(0, ordered.size())
                        .mapToObj(at -> new PerceptionPage.Row(
                                new Office(ordered.get(at), false),
                                sums.getOrDefault(ordered.get(at).id(), Perception.NONE),
                                indices.get(at)))
                        .toList(),
                sums.entrySet().stream()
                        .filter(each -> !each.getKey().equals(unit))
                        .map(Map.Entry::getValue)
                        .reduce(Perception.NONE, Perception::plus));
    }

    /** The stars that the index of the unit leans on. */
    List<MeanRating> otherRatings() {
        return rows.stream()
                .filter(row -> !row.office().unit().id().equals(unit))
                .map(row -> row.index().own())
                .toList();
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
