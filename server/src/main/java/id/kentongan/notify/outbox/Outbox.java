package id.kentongan.notify.outbox;

import id.kentongan.notify.Notice;
import id.kentongan.notify.Severity;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.Webhook;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.platform.web.Texts;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the pages show of the outbox, and what a person does to it by hand. */
@Service
public class Outbox {
    private static final int MOST_SHOWN = 50;

    private final OutboxStore store;
    private final NoticeStore notices;
    private final Dispatch dispatch;
    private final Units units;
    private final TimeOrderedId ids;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Outbox(
            OutboxStore store,
            NoticeStore notices,
            Dispatch dispatch,
            Units units,
            TimeOrderedId ids,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.notices = notices;
        this.dispatch = dispatch;
        this.units = units;
        this.ids = ids;
        this.events = events;
        this.clock = clock;
    }

    /** The newest rows of notices of visible units. */
    public List<OutboxRow> list(Scope scope) {
        return store.list(scope, MOST_SHOWN);
    }

    /** What that person was sent last by that medium. */
    public Optional<OutboxRow> latest(PersonId person, Medium medium) {
        return store.latest(medium.code(), person.value());
    }

    public Optional<OutboxRow> latest(Webhook webhook) {
        return store.latest("webhook", webhook.unit().value());
    }

    /** Sends a test to the person by that medium, at once, whatever their route says of when. */
    @Transactional
    public void tryOut(Viewer viewer, Medium medium, Texts t) {
        var unit = units.list(viewer.scope(Permission.READ)).getFirst().id();
        dispatch.to(trial(unit, t), medium.code(), viewer.id().value());
        events.publishEvent(Act.of("notify.route.tried", null, viewer.name(), medium.code()));
    }

    /** Sends a test to that webhook. */
    @Transactional
    public void tryOut(Webhook webhook, Texts t) {
        var unit = webhook.unit();
        dispatch.to(trial(unit, t), "webhook", unit.value());
        events.publishEvent(Act.of("notify.webhook.tried", unit.value(), ""));
    }

    /**
     * Tries once more what was given up; nothing when it was not.
     *
     * @throws NotVisible when there is no such row in the scope
     */
    @Transactional
    public boolean again(Scope scope, UUID id) {
        var row = store.find(scope, id).orElseThrow(() -> new NotVisible("outbox row " + id));
        var isWaiting = store.again(id, clock.instant());
        if (isWaiting) {
            events.publishEvent(Act.of("notify.resent", row.unit().value(), row.title(), row.channel()));
        }
        return isWaiting;
    }

    private Filed trial(UnitId unit, Texts t) {
        var notice = new Notice(
                Parcel.TRIAL + ids.next(),
                null,
                Severity.NOTICE,
                unit,
                Scope.LIVE,
                t.of("notify.trial.title"),
                List.of(t.of("notify.trial.text")),
                "/pemberitahuan",
                List.of(),
                null);
        notices.insert(ids.next(), notice, clock.instant());
        return notices.find(notice.key()).orElseThrow();
    }
}
