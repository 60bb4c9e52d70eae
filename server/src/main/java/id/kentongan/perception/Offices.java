package id.kentongan.perception;

import id.kentongan.people.Reach;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;

/** Which units stand beside each other when offices are compared. */
public final class Offices {
    private Offices() {}

    /**
     * One line of the comparison.
     *
     * @param alone whether the unit has others below it, which have lines of their own
     */
    public record Office(Unit unit, boolean alone) {
        public Reach reach() {
            return new Reach(unit.id(), alone);
        }
    }

    /**
     * What was said of each of those units and of everything below it.
     *
     * @param tree those units and all below them, each parent before its children
     * @param byUnit what was said of each unit itself
     */
    public static Map<UnitId, Perception> withBelow(Set<UnitId> tops, List<Unit> tree, Map<UnitId, Perception> byUnit) {
        var sums = withBelow(tops, tree, byUnit, Perception::plus);
        tree.stream().map(Unit::id).filter(tops::contains).forEach(top -> sums.putIfAbsent(top, Perception.NONE));
        return sums;
    }

    /** The same of anything that can be put together; without those of which there is nothing. */
    public static <T> Map<UnitId, T> withBelow(
            Set<UnitId> tops, List<Unit> tree, Map<UnitId, T> byUnit, BinaryOperator<T> plus) {
        var topOf = new HashMap<UnitId, UnitId>();
        var sums = new HashMap<UnitId, T>();
        for (var unit : tree) {
            var top = tops.contains(unit.id()) ? unit.id() : topOf.get(unit.parent());
            if (top != null) {
                topOf.put(unit.id(), top);
                var own = byUnit.get(unit.id());
                if (own != null) {
                    sums.merge(top, own, plus);
                }
            }
        }
        return sums;
    }

    /**
     * The units that have none below them among those given, and those of which something was said although they have: so
     * every mention stands in one line. By name: this is no league table.
     *
     * @param heard the units of which something was said
     */
    public static List<Office> of(List<Unit> units, Set<UnitId> heard) {
        var parents = units.stream().map(Unit::parent).collect(Collectors.toSet());
        return units.stream()
                .map(unit -> new Office(unit, parents.contains(unit.id())))
                .filter(office ->
                        !office.alone() || heard.contains(office.unit().id()))
                .sorted(Comparator.comparing(office -> office.unit().name(), String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
