package id.kentongan.people.web;

/** What was typed into the form for a new unit. */
public record UnitForm(String parent, String name, String kind, String zone) {
    static final UnitForm EMPTY = new UnitForm("", "", "office", "");
}
