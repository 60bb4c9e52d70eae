package id.kentongan.notify.outbox;

import id.kentongan.notify.Notice;
import id.kentongan.notify.Notices;
import id.kentongan.notify.outbox.EscalationStore.Pending;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional(propagation = Propagation.MANDATORY)
class NoticeService implements Notices {
    private final NoticeStore notices;
    private final EscalationStore escalations;
    private final Dispatch dispatch;
    private final TimeOrderedId ids;
    private final Clock clock;

    NoticeService(NoticeStore notices, EscalationStore escalations, Dispatch dispatch, TimeOrderedId ids, Clock clock) {
        this.notices = notices;
        this.escalations = escalations;
        this.dispatch = dispatch;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void send(Notice notice) {
        var id = ids.next();
        if (notices.insert(id, notice, clock.instant())) {
            escalateLater(id, notice);
        }
        var filed = notices.find(notice.key()).orElseThrow();
        notice.recipients().forEach(person -> dispatch.toPerson(filed, person, false));
        dispatch.toWebhooks(filed);
    }

    private void escalateLater(UUID id, Notice notice) {
        var escalation = notice.escalation();
        if (escalation == null) {
            return;
        }
        var next = escalation.next().stream()
                .distinct()
                .filter(person -> !notice.recipients().contains(person))
                .toList();
        if (!next.isEmpty()) {
            escalations.insert(
                    new Pending(id, next, escalation.after()), clock.instant().plus(escalation.after()));
        }
    }

    @Override
    public void acknowledged(String key) {
        notices.acknowledge(key, clock.instant()).ifPresent(escalations::delete);
    }
}
