package id.kentongan.desk;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty, and what they leave to each other. */
@Service
public class Handover {
    /** The longest shift that can be meant. */
    public static final Duration LONGEST_SHIFT = Duration.ofHours(24);

    private static final int LONGEST_NOTE = 4000;
    private static final Duration LOOK_BACK = Duration.ofHours(12);

    private final HandoverStore store;
    private final Colleagues colleagues;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Handover(
            HandoverStore store,
            Colleagues colleagues,
            ApplicationEventPublisher events,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.colleagues = colleagues;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Shifts that have not ended by that moment, in the order in which they begin. */
    public List<Shift> shifts(Scope scope, Instant from, int limit) {
        return store.shifts(scope, from, limit);
    }

    /** The newest first. */
    public List<HandoverNote> notes(Scope scope, int limit) {
        return store.notes(scope, limit);
    }

    /** The last note of that time or later. */
    public Optional<HandoverNote> findLast(Scope scope, Instant since) {
        return notes(scope, 1).stream()
                .filter(note -> !note.at().isBefore(since))
                .findFirst();
    }

    /**
     * Puts a person on duty.
     *
     * @throws BadInput when it ends before it begins, or lasts too long, or the person does not work for that unit
     */
    @Transactional
    public void plan(Scope scope, UnitId unit, InboxItem.Name person, Instant startsAt, Instant endsAt) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var length = Duration.between(startsAt, endsAt);
        if (!length.isPositive() || length.compareTo(LONGEST_SHIFT) > 0) {
            throw new BadInput("a shift of " + length, null);
        }
        if (!colleagues.units(scope, person.id()).contains(unit)) {
            throw new BadInput("person " + person.id() + " for unit " + unit, null);
        }
        store.insert(scope.space(), new Shift(ids.next(), unit, person, startsAt, endsAt));
        events.publishEvent(Act.of("desk.shift.planned", unit.value(), person.name(), startsAt + " - " + endsAt));
    }

    @Transactional
    public void cancel(Scope scope, UUID shift) {
        var found = store.delete(scope, shift).orElseThrow(() -> new NotVisible("shift " + shift));
        events.publishEvent(Act.of(
                "desk.shift.cancelled",
                found.unit().value(),
                found.person().name(),
                found.startsAt() + " - " + found.endsAt()));
    }

    /**
     * Leaves a note to the next shift, with how the inbox stands now.
     *
     * @throws BadInput when it is blank or too long
     */
    @Transactional
    public void leave(Scope scope, UnitId unit, Viewer by, String text) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var clean = text.strip();
        if (clean.isEmpty() || clean.length() > LONGEST_NOTE) {
            throw new BadInput("a note of " + clean.length() + " characters", null);
        }
        var now = clock.instant();
        var standing = store.standing(scope, now, now.minus(LOOK_BACK));
        store.insert(
                scope.space(),
                new HandoverNote(
                        ids.next(),
                        unit,
                        new InboxItem.Name(by.id(), by.name()),
                        now,
                        clean,
                        standing.open(),
                        standing.overdue(),
                        standing.done()));
        events.publishEvent(Act.of("desk.handover", unit.value(), by.name()));
    }
}
