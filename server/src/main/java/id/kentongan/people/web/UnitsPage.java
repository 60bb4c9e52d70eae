package id.kentongan.people.web;

import id.kentongan.people.Unit;
import id.kentongan.platform.web.FieldErrors;
import java.util.List;

/** The tree of units, each parent before its children, and the form for one more. */
public record UnitsPage(List<Unit> units, UnitForm form, FieldErrors errors) {
    public UnitsPage {
        units = List.copyOf(units);
    }

    /** Whether there is no more than what the first set-up made. */
    public boolean fresh() {
        return units.size() == 1;
    }
}
