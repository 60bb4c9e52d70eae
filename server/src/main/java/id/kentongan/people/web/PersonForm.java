package id.kentongan.people.web;

/** What was typed into the form for a new person. */
public record PersonForm(String name, String signIn, String unit, String role) {
    static final PersonForm EMPTY = new PersonForm("", "", "", "operator");
}
