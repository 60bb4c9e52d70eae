package id.kentongan.perception;

import id.kentongan.people.Unit;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** Which units stand beside each other when offices are compared. */
public final class Offices {
    private Offices() {}

    /** The units that have none below them among those given, by name: this is no league table. */
    public static List<Unit> of(List<Unit> units) {
        var parents = units.stream().map(Unit::parent).collect(Collectors.toSet());
        return units.stream()
                .filter(unit -> !parents.contains(unit.id()))
                .sorted(Comparator.comparing(Unit::name, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }
}
