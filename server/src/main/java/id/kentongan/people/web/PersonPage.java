package id.kentongan.people.web;

import id.kentongan.people.People.Person;
import id.kentongan.people.Unit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person.
 *
 * @param own whether the reader looks at themselves
 * @param link a fresh one-time link, shown this once, or null
 */
public record PersonPage(
        Person person,
        List<Unit> units,
        boolean own,
        @Nullable String link) {
    public PersonPage {
        units = List.copyOf(units);
    }
}
