package id.kentongan.notify.outbox;

import id.kentongan.ServerTest;
import id.kentongan.notify.Notice;
import id.kentongan.notify.NoticeEscalated;
import id.kentongan.notify.Severity;
import id.kentongan.notify.channel.Channel;
import id.kentongan.notify.channel.Destination;
import id.kentongan.notify.channel.Message;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.QuietHours;
import id.kentongan.notify.route.Rhythm;
import id.kentongan.notify.route.Routes;
import id.kentongan.notify.route.Webhooks;
import id.kentongan.people.People;
import id.kentongan.people.PersonId;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.PublicAddress;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import id.kentongan.platform.web.Texts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The outbox on a real database, with a clock that stands still and channels that note what they are given. The clock stands so
 * far ahead that the relay of the running server finds nothing due.
 */
abstract class OutboxTest extends ServerTest {
    /** A Tuesday, ten in the morning in Jakarta. */
    static final Instant NOW = Instant.parse("2099-11-24T03:00:00Z");

    /** What a channel was given, and under which name. */
    record Sent(String channel, String address, Message message) {}

    final MovableClock clock = new MovableClock();
    final List<Sent> sent = new ArrayList<>();
    final List<NoticeEscalated> escalated = new ArrayList<>();

    /** What goes wrong with the next messages. */
    final Deque<OutsideFailure> troubles = new ArrayDeque<>();

    /** Other tests share the database. */
    final Set<UUID> mine = new HashSet<>();

    @Autowired
    Routes routes;

    @Autowired
    Webhooks webhooks;

    @Autowired
    People people;

    @Autowired
    Units units;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    OutboxStore store;

    @Autowired
    ParcelStore parcels;

    @Autowired
    private NoticeStore notices;

    @Autowired
    private EscalationStore pending;

    @Autowired
    private Messages messages;

    @Autowired
    private PublicAddress address;

    UnitId polres;
    NoticeService service;
    Outbox outbox;
    Escalations escalations;
    Relay relay;

    @BeforeEach
    void setUp() {
        polres = fixtures.institution("Polres Uji");
        var ids = new TimeOrderedId(clock);
        var dispatch = new Dispatch(store, routes, webhooks, people, units, ids, clock);
        outbox = new Outbox(store, notices, dispatch, units, ids, event -> {}, clock);
        service = new NoticeService(notices, pending, dispatch, ids, clock);
        escalations =
                new Escalations(pending, notices, dispatch, event -> escalated.add((NoticeEscalated) event), clock);
        relay = new Relay(
                parcels,
                new Addressees(routes, webhooks, people, units, messages, clock),
                new Composer(units, address),
                List.of(new Noting("mail"), new Noting("telegram"), new Noting("webhook")),
                () -> 0,
                clock);
        mine.add(polres.value());
    }

    /** A person of the unit who is reached by mail, at once. */
    Viewer reader(String name) {
        var viewer = person();
        route(viewer, name + "@polres.example", Severity.INFO, Rhythm.NOW, null);
        return viewer;
    }

    Viewer person() {
        var viewer = fixtures.viewer(polres, Role.KASI_HUMAS);
        mine.add(viewer.id().value());
        return viewer;
    }

    void route(Viewer viewer, String mail, Severity least, Rhythm rhythm, @Nullable QuietHours quiet) {
        routes.put(viewer, Medium.MAIL, mail, least, rhythm, quiet, "https://humas.example");
    }

    Notice notice(String key, Severity severity, Viewer... to) {
        return notice(key, null, severity, null, to);
    }

    Notice notice(
            String key,
            @Nullable String group,
            Severity severity,
            Notice.@Nullable Escalation escalation,
            Viewer... to) {
        return new Notice(
                key + ":" + polres,
                group,
                severity,
                polres,
                Scope.LIVE,
                "Judul " + key,
                List.of("Baris"),
                "/peringatan/" + key,
                List.of(to).stream().map(Viewer::id).toList(),
                escalation);
    }

    void send(Notice notice) {
        transaction.executeWithoutResult(status -> service.send(notice));
    }

    /** Sends all that is due of this test, leaving what other tests have in the outbox. */
    void run() {
        for (var parcel = claim(); parcel.isPresent(); parcel = claim()) {
            relay.deliver(parcel.get());
        }
    }

    /** The next parcel of this test. */
    Optional<Parcel> claim() {
        var parcel = relay.claim();
        while (parcel.isPresent() && !mine.contains(parcel.get().recipient())) {
            parcel = relay.claim();
        }
        return parcel;
    }

    @AfterEach
    void leaveNothingForTheNext() {
        jdbc.sql("delete from notify.notice where created_at > '2099-01-01'").update();
    }

    void escalate() {
        var isMore = true;
        while (isMore) {
            isMore = Boolean.TRUE.equals(transaction.execute(status -> escalations.step()));
        }
    }

    Texts texts() {
        return messages.texts(Language.ID, ZoneOffset.UTC, clock.now);
    }

    void after(Duration span) {
        clock.now = clock.now.plus(span);
    }

    List<String> titles() {
        return sent.stream().map(each -> each.message().title()).toList();
    }

    List<String> addresses() {
        return sent.stream().map(Sent::address).toList();
    }

    List<OutboxRow> rows() {
        return store.list(fixtures.below(polres), 100);
    }

    static Notice.Escalation next(Duration after, Viewer... persons) {
        List<PersonId> ids = List.of(persons).stream().map(Viewer::id).toList();
        return new Notice.Escalation(ids, after);
    }

    private final class Noting implements Channel {
        private final String name;

        Noting(String name) {
            this.name = name;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void send(Message message, Destination to) throws OutsideFailure {
            var trouble = troubles.poll();
            if (trouble != null) {
                throw trouble;
            }
            sent.add(new Sent(name, to.address(), message));
        }
    }

    static final class MovableClock extends Clock {
        Instant now = NOW;

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
