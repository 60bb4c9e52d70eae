package id.kentongan.warning.web;

import id.kentongan.people.UnitId;

/**
 * How well a unit was warned.
 *
 * @param dial false alarms a week that it bears
 * @param judged the warnings of the time that is looked at
 * @param mayTurn whether the viewer may ask for another number
 */
public record QualityRow(UnitId unit, String name, double dial, Judged judged, boolean mayTurn) {}
