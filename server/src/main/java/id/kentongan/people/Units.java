package id.kentongan.people;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The tree of units. */
public interface Units {
    /** The units of the scope, each parent before its children, siblings by name. */
    List<Unit> list(Scope scope);

    Optional<Unit> find(Scope scope, UnitId id);

    /** The unit and everything below it, within the scope; empty when the unit is not visible. */
    Scope below(Scope scope, UnitId id);

    /** The units that are meant, within the scope; empty when the unit is not visible. */
    default Scope within(Scope scope, Reach reach) {
        return reach.alone() ? scope.narrowedTo(Set.of(reach.unit())) : below(scope, reach.unit());
    }

    /** The wall clock of every unit of the installation. */
    default Map<UnitId, ZoneId> zones() {
        return list(everything()).stream().collect(Collectors.toMap(Unit::id, Unit::zone));
    }

    /** The scope of the whole installation in the live space, for the command line and work without a person. */
    Scope everything();

    /**
     * Adds a unit below a visible parent.
     *
     * @throws NotVisible when the parent is outside the scope
     */
    UnitId add(Scope scope, UnitId parent, String name, UnitKind kind, ZoneId zone);

    /** Changes name and kind of a visible unit. */
    void change(Scope scope, UnitId id, String name, UnitKind kind);

    /** Links an office to its place on the review platform, or unlinks it with {@code null}. */
    void link(Scope scope, UnitId id, @Nullable String placeKey);
}
