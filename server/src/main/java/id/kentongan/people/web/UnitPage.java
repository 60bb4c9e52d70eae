package id.kentongan.people.web;

import id.kentongan.people.Unit;
import id.kentongan.platform.web.FieldErrors;

/** One unit, and what was typed into its form. */
public record UnitPage(Unit unit, String name, String kind, String place, FieldErrors errors) {
    static UnitPage of(Unit unit) {
        var place = unit.placeKey();
        return new UnitPage(unit, unit.name(), unit.kind().code(), place == null ? "" : place, FieldErrors.NONE);
    }
}
