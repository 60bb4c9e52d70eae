package id.kentongan.source.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.source.Import;
import id.kentongan.source.Policy;
import id.kentongan.source.Source;
import id.kentongan.source.Sources.Place;
import id.kentongan.source.Sources.PolicyInForce;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One source.
 *
 * @param units the offices that its places may belong to
 * @param imports its latest, newest first
 * @param mayManage whether this person may change it
 * @param mayImport whether this person may load files into it
 * @param going what the form takes, to be looked at before it is done
 */
public record SourcePage(
        Source source,
        PolicyInForce inForce,
        List<Place> places,
        List<Unit> units,
        List<Import> imports,
        boolean mayManage,
        boolean mayImport,
        PolicyForm form,
        FieldErrors errors,
        @Nullable Going going) {
    public SourcePage {
        places = List.copyOf(places);
        units = List.copyOf(units);
        imports = List.copyOf(imports);
    }

    public Policy usual() {
        return source.kind().defaultPolicy();
    }

    public boolean looser() {
        return inForce.policy().isLooserThan(usual());
    }

    /** The name of an office, empty when it is out of sight. */
    public String nameOf(UnitId id) {
        return units.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
