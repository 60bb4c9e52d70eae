package id.kentongan.people;

import java.util.Set;
import java.util.UUID;

/**
 * What one request may touch: one space, and a set of units. Everything that reads or writes domain data takes a scope and
 * puts it into its statement; what lies outside is not there.
 *
 * @param space the live space (0) or the space of one drill
 * @param units the units, each with everything below it already in the set
 */
public record Scope(int space, Set<UnitId> units) {
    /** The space of everything that is not a drill. */
    public static final int LIVE = 0;

    public Scope {
        units = Set.copyOf(units);
    }

    public boolean contains(UnitId unit) {
        return units.contains(unit);
    }

    /** The same space with only those of the given units that were visible before. */
    public Scope narrowedTo(Set<UnitId> wanted) {
        return new Scope(
                space,
                wanted.stream().filter(units::contains).collect(java.util.stream.Collectors.toUnmodifiableSet()));
    }

    /** The units as the database takes them. */
    public UUID[] unitValues() {
        return units.stream().map(UnitId::value).sorted().toArray(UUID[]::new);
    }
}
