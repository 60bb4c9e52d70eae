package id.kentongan.notify.outbox;

import id.kentongan.notify.Notices;
import id.kentongan.notify.Severity;
import id.kentongan.notify.outbox.OutboxStore.Row;
import id.kentongan.notify.route.Route;
import id.kentongan.notify.route.Routes;
import id.kentongan.notify.route.Webhook;
import id.kentongan.notify.route.Webhooks;
import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.TimeOrderedId;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Decides by which ways a notice goes to a recipient, and when, and writes that into the outbox. */
@Component
class Dispatch {
    /** What waited for a morning, a Monday or the end of quiet hours goes together. */
    private static final String DIGEST = "digest";

    private final OutboxStore store;
    private final Routes routes;
    private final Webhooks webhooks;
    private final People people;
    private final Units units;
    private final TimeOrderedId ids;
    private final Clock clock;

    Dispatch(
            OutboxStore store,
            Routes routes,
            Webhooks webhooks,
            People people,
            Units units,
            TimeOrderedId ids,
            Clock clock) {
        this.store = store;
        this.routes = routes;
        this.webhooks = webhooks;
        this.people = people;
        this.units = units;
        this.ids = ids;
        this.clock = clock;
    }

    /** Says whether there is a way by which that person will be told. */
    boolean toPerson(Filed notice, PersonId person, boolean escalated) {
        var viewer = people.findViewer(person)
                .filter(found -> found.scope(Permission.READ).contains(notice.unit()));
        if (viewer.isEmpty()) {
            return nowhere(notice, person, "notify.failed.access", escalated);
        }
        var all = routes.list(person);
        if (all.isEmpty()) {
            return nowhere(notice, person, "notify.failed.no_route", escalated);
        }
        var taking =
                all.stream().filter(route -> route.takes(notice.severity())).toList();
        taking.forEach(route -> to(route, notice, zone(viewer.get()), escalated));
        return !taking.isEmpty();
    }

    void toWebhooks(Filed notice) {
        webhooks.above(notice.unit()).stream()
                .filter(webhook -> webhook.takes(notice.severity()))
                .forEach(webhook -> to(webhook, notice));
    }

    /** To just that place, now. */
    void to(Filed notice, String channel, UUID recipient) {
        write(notice, channel, recipient, alone(notice), clock.instant(), null, false);
    }

    private void to(Route route, Filed notice, ZoneId zone, boolean escalated) {
        var channel = route.medium().code();
        var recipient = route.person().value();
        var now = clock.instant();
        var earliest = escalated ? now : folded(notice, channel, recipient, now);
        var due = route.when(notice.severity(), earliest, zone);
        var bundle = escalated ? alone(notice) : bundle(notice);
        write(notice, channel, recipient, due.equals(earliest) ? bundle : DIGEST, due, null, escalated);
    }

    private void to(Webhook webhook, Filed notice) {
        var now = clock.instant();
        var recipient = webhook.unit().value();
        var due = folded(notice, "webhook", recipient, now);
        write(notice, "webhook", recipient, bundle(notice), due, null, false);
    }

    /** Not before the last message of its group is some minutes old; what presses more than that message waits for nothing. */
    private Instant folded(Filed notice, String channel, UUID recipient, Instant now) {
        if (notice.group() == null) {
            return now;
        }
        var severities = Arrays.stream(Severity.values())
                .filter(severity -> severity.compareTo(notice.severity()) >= 0)
                .toList();
        var last = store.last(channel, recipient, bundle(notice), severities);
        if (last == null || !last.plus(Notices.FOLDED_WITHIN).isAfter(now)) {
            return now;
        }
        // one that waits for a far side that is away must not hold this one back with it
        var longest = now.plus(Notices.FOLDED_WITHIN);
        var due = last.isAfter(now) ? last : last.plus(Notices.FOLDED_WITHIN);
        return due.isBefore(longest) ? due : longest;
    }

    private boolean nowhere(Filed notice, PersonId person, String reason, boolean escalated) {
        write(notice, OutboxRow.NO_CHANNEL, person.value(), alone(notice), clock.instant(), reason, escalated);
        return false;
    }

    private void write(
            Filed notice,
            String channel,
            UUID recipient,
            String bundle,
            Instant due,
            @Nullable String reason,
            boolean escalated) {
        var meant = reason == null ? State.WAITING : State.DROPPED;
        var state = notice.space() == Scope.LIVE ? meant : State.DRILL;
        store.insert(new Row(
                ids.next(), notice, channel, recipient, bundle, state, due, reason, escalated, clock.instant()));
    }

    private ZoneId zone(Viewer viewer) {
        return units.list(viewer.scope(Permission.READ)).getFirst().zone();
    }

    private static String bundle(Filed notice) {
        return notice.group() == null ? alone(notice) : "group:" + notice.group();
    }

    private static String alone(Filed notice) {
        return "notice:" + notice.id();
    }
}
