package id.kentongan.people;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/**
 * The signed-in person of one request, with the units in which each permission holds.
 *
 * @param reach for each permission the units, everything below them included
 * @param language the language of the screens, {@code id} or {@code en}
 */
public record Viewer(PersonId id, String name, Map<Permission, Set<UnitId>> reach, String language) {
    public Viewer {
        reach = Map.copyOf(reach);
    }

    public boolean may(Permission permission) {
        return reach.containsKey(permission);
    }

    /** What this person may touch with that permission; an empty scope when it is held nowhere. */
    public Scope scope(Permission permission) {
        return new Scope(Scope.LIVE, reach.getOrDefault(permission, Set.of()));
    }

    public Set<Permission> permissions() {
        var all = EnumSet.noneOf(Permission.class);
        all.addAll(reach.keySet());
        return all;
    }
}
