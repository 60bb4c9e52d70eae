package id.kentongan.source.web;

import id.kentongan.people.Unit;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.source.Source;
import java.util.List;

/**
 * The sources that a person sees.
 *
 * @param units where they may add one; empty when nowhere
 * @param mayImport whether they may load files somewhere
 */
public record SourcesPage(
        List<Source> sources, List<Unit> units, boolean mayImport, SourceForm form, FieldErrors errors) {
    public SourcesPage {
        sources = List.copyOf(sources);
        units = List.copyOf(units);
    }
}
