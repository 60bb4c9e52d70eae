package id.kentongan.desk;

import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import java.util.List;
import java.util.UUID;
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

    /** Whether that person may work on what belongs to that unit: has the role there or above. */
    boolean sees(Scope scope, PersonId person, UUID unit) {
        var parents = units.list(scope).stream()
                .filter(each -> each.parent() != null)
                .collect(Collectors.toMap(Unit::id, Unit::parent));
        var places = people.list(scope).stream()
                .filter(each -> each.id().equals(person) && !each.disabled())
                .flatMap(each -> each.assignments().stream())
                .filter(Colleagues::mayWork)
                .map(People.Assignment::unit)
                .collect(Collectors.toSet());
        for (var at = new UnitId(unit); at != null; at = parents.get(at)) {
            if (places.contains(at)) {
                return true;
            }
        }
        return false;
    }

    private static boolean mayWork(People.Assignment assignment) {
        return assignment.role().may(Permission.WORK);
    }
}
