package id.kentongan.desk;

import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Who works at the desk, and for which units. */
@Component
public class Colleagues {
    private final People people;
    private final Units units;

    Colleagues(People people, Units units) {
        this.people = people;
        this.units = units;
    }

    /** Those who may work in a unit of the scope, by name. */
    public List<InboxItem.Name> list(Scope scope) {
        return people.list(scope).stream()
                .filter(person ->
                        !person.disabled() && person.assignments().stream().anyMatch(Colleagues::mayWork))
                .map(person -> new InboxItem.Name(person.id(), person.name()))
                .toList();
    }

    /** The units of the scope for which that person works: those of their roles and everything below. */
    Set<UnitId> units(Scope scope, PersonId person) {
        var reached = people.list(scope).stream()
                .filter(each -> each.id().equals(person) && !each.disabled())
                .flatMap(each -> each.assignments().stream())
                .filter(Colleagues::mayWork)
                .map(People.Assignment::unit)
                .collect(Collectors.toCollection(HashSet::new));
        // each parent comes before its children
        for (var unit : units.list(scope)) {
            if (unit.parent() != null && reached.contains(unit.parent())) {
                reached.add(unit.id());
            }
        }
        return reached;
    }

    private static boolean mayWork(People.Assignment assignment) {
        return assignment.role().may(Permission.WORK);
    }
}
