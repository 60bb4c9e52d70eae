package id.kentongan.people.web;

import id.kentongan.people.People.Person;
import id.kentongan.people.Unit;
import id.kentongan.platform.web.FieldErrors;
import java.util.List;

/** Who works in these units, and the form for one more. */
public record PersonsPage(List<Person> persons, List<Unit> units, PersonForm form, FieldErrors errors) {
    public PersonsPage {
        persons = List.copyOf(persons);
        units = List.copyOf(units);
    }
}
