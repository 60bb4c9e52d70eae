package id.kentongan.source.web;

/** What was typed into the form for a new source. */
public record SourceForm(String name, String unit, String kind) {
    static final SourceForm EMPTY = new SourceForm("", "", "takeout");
}
