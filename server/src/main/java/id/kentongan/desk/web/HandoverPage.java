package id.kentongan.desk.web;

import id.kentongan.desk.HandoverNote;
import id.kentongan.desk.InboxItem;
import id.kentongan.desk.Shift;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;

/**
 * Who is on duty, and what they leave to each other.
 *
 * @param workUnits where the viewer may leave a note
 * @param colleagues whom the viewer may put on duty, in {@code leadUnits}
 * @param today by the clock of the viewer's unit
 */
public record HandoverPage(
        List<Shift> shifts,
        List<HandoverNote> notes,
        List<Unit> workUnits,
        List<InboxItem.Name> colleagues,
        List<Unit> leadUnits,
        LocalDateTime today,
        Instant now) {
    private static final LocalTime EVENING = LocalTime.of(19, 0);
    private static final LocalTime MORNING = LocalTime.of(7, 0);

    public boolean mayWork() {
        return !workUnits.isEmpty();
    }

    public boolean mayPlan() {
        return !leadUnits.isEmpty() && !colleagues.isEmpty();
    }

    public boolean isOn(Shift shift) {
        return shift.isOnAt(now);
    }

    public String unit(UnitId id) {
        return workUnits.stream()
                .filter(unit -> unit.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    public String standing(Texts t, HandoverNote note) {
        return t.of("desk.handover.standing", note.open(), note.overdue(), note.done());
    }

    public Field noteUnit(Texts t) {
        return Field.select("satuan", t.of("collect.note.unit"), "", UnitOptions.of(workUnits));
    }

    public List<Field> planning(Texts t) {
        return List.of(
                Field.select(
                        "orang",
                        t.of("desk.shift.who"),
                        "",
                        colleagues.stream()
                                .map(person -> new Field.Option(person.id().toString(), person.name()))
                                .toList()),
                Field.select("satuan", t.of("source.unit"), "", UnitOptions.of(leadUnits)));
    }

    /** The next night, as a form has it. */
    public String starts() {
        return today.toLocalDate().atTime(EVENING).toString();
    }

    public String ends() {
        return today.toLocalDate().plusDays(1).atTime(MORNING).toString();
    }
}
