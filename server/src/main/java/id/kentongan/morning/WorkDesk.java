package id.kentongan.morning;

import id.kentongan.desk.Handover;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.InboxFilter.View;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import org.springframework.stereotype.Component;

/** Tells what there is to do at the desk. */
@Component
class WorkDesk {
    static final List<View> SHOWN = List.of(View.TERBUKA, View.SAYA, View.TEMPO);

    private static final int MOST_COUNTED = 500;
    private static final int MOST_SHIFTS = 20;

    /** A note that is older was for another morning. */
    private static final Duration NOTE_LASTS = Duration.ofHours(24);

    private final Inbox inbox;
    private final Handover handover;
    private final Clock clock;

    WorkDesk(Inbox inbox, Handover handover, Clock clock) {
        this.inbox = inbox;
        this.handover = handover;
        this.clock = clock;
    }

    Work work(Scope scope, Viewer viewer) {
        var now = clock.instant();
        var counts = new EnumMap<View, Capped>(View.class);
        SHOWN.forEach(view -> counts.put(view, inbox.count(scope, viewer, InboxFilter.OPEN.with(view), MOST_COUNTED)));
        return new Work(
                counts,
                handover.findLast(scope, now.minus(NOTE_LASTS)).orElse(null),
                handover.shifts(scope, now, MOST_SHIFTS).stream()
                        .filter(shift -> shift.isOnAt(now))
                        .toList());
    }
}
