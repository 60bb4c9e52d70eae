package id.kentongan.perception;

import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.BadInput;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the curves of perception are marked with. */
@Service
public class Marks {
    /** More of them would hide the curve; the latest are shown. */
    public static final int MOST_SHOWN = 30;

    /** In characters. */
    public static final int LONGEST = 120;

    private final MarkStore store;
    private final ApplicationEventPublisher events;
    private final TimeOrderedId ids;
    private final Clock clock;

    Marks(MarkStore store, ApplicationEventPublisher events, TimeOrderedId ids, Clock clock) {
        this.store = store;
        this.events = events;
        this.ids = ids;
        this.clock = clock;
    }

    /** Those of the units themselves on those days, by day: the latest {@link #MOST_SHOWN}. */
    public List<Mark> list(Scope scope, Span span) {
        return store.list(scope, span, MOST_SHOWN);
    }

    /**
     * Marks a day.
     *
     * @return the mark's id
     * @throws BadInput when the text is blank or longer than {@link #LONGEST}
     */
    @Transactional
    public UUID add(Scope scope, Viewer by, UnitId unit, LocalDate day, Mark.Kind kind, String text) {
        if (!scope.contains(unit)) {
            throw new NotVisible("unit " + unit);
        }
        var clean = text.strip();
        if (clean.isEmpty() || clean.length() > LONGEST) {
            throw new BadInput("a mark of " + clean.length() + " characters", null);
        }
        var mark = new Mark(ids.next(), unit, day, kind, clean, by.name());
        store.insert(scope.space(), mark, by, clock.instant());
        happened("perception.marked", mark);
        return mark.id();
    }

    /** Takes a mark off the curves. */
    @Transactional
    public void withdraw(Scope scope, UUID id) {
        happened(
                "perception.unmarked",
                store.withdraw(scope, id, clock.instant()).orElseThrow(() -> new NotVisible("mark " + id)));
    }

    /** Puts a withdrawn mark back. */
    @Transactional
    public void restore(Scope scope, UUID id) {
        happened(
                "perception.marked",
                store.restore(scope, id).orElseThrow(() -> new NotVisible("withdrawn mark " + id)));
    }

    private void happened(String act, Mark mark) {
        events.publishEvent(Act.of(act, mark.unit().value(), mark.day() + " " + mark.text()));
    }
}
