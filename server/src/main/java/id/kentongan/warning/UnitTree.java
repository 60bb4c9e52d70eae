package id.kentongan.warning;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The units of the installation by who stands above whom. */
final class UnitTree {
    private final Map<UnitId, Unit> units;

    UnitTree(List<Unit> list) {
        units = list.stream().collect(Collectors.toMap(Unit::id, Function.identity(), (a, b) -> a, LinkedHashMap::new));
    }

    /** The deepest first. */
    List<Unit> fromBelow() {
        return units.values().stream()
                .sorted(Comparator.comparingInt(Unit::depth).reversed())
                .toList();
    }

    Unit get(UnitId id) {
        var unit = units.get(id);
        if (unit == null) {
            throw new IllegalArgumentException("unit " + id);
        }
        return unit;
    }

    boolean contains(UnitId id) {
        return units.containsKey(id);
    }

    /** The unit itself and those above it, the nearest first. */
    List<UnitId> upwards(UnitId id) {
        var path = new ArrayList<UnitId>();
        for (var unit = units.get(id); unit != null; unit = unit.parent() == null ? null : units.get(unit.parent())) {
            path.add(unit.id());
        }
        return path;
    }

    boolean isBelow(UnitId unit, UnitId above) {
        return !unit.equals(above) && upwards(unit).contains(above);
    }

    Set<UnitId> ids() {
        return new LinkedHashSet<>(units.keySet());
    }
}
