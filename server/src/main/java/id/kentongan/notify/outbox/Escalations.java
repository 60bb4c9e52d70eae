package id.kentongan.notify.outbox;

import id.kentongan.notify.NoticeEscalated;
import id.kentongan.notify.outbox.EscalationStore.Pending;
import java.time.Clock;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells the next person when nobody has acknowledged. Who cannot be reached is not waited for. */
@Component
class Escalations {
    private final EscalationStore store;
    private final NoticeStore notices;
    private final Dispatch dispatch;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Escalations(
            EscalationStore store,
            NoticeStore notices,
            Dispatch dispatch,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.dispatch = dispatch;
        this.events = events;
        this.clock = clock;
    }

    /** Takes one step of one matter whose time has come; false when there is none. */
    @Transactional
    public boolean step() {
        var due = store.lockDue(clock.instant());
        due.ifPresent(this::escalate);
        return due.isPresent();
    }

    private void escalate(Pending pending) {
        var notice = notices.get(pending.notice());
        var now = clock.instant();
        var told = 0;
        var isReached = false;
        while (told < pending.persons().size() && !isReached) {
            var person = pending.persons().get(told++);
            isReached = dispatch.toPerson(notice, person, true);
            if (isReached) {
                events.publishEvent(new NoticeEscalated(notice.key(), person, now));
            }
        }
        var rest = pending.persons().subList(told, pending.persons().size());
        if (rest.isEmpty()) {
            store.delete(pending.notice());
        } else {
            store.wait(new Pending(pending.notice(), rest, pending.after()), now.plus(pending.after()));
        }
    }
}
