package id.kentongan.report.digest;

import id.kentongan.notify.Mail;
import id.kentongan.notify.Mailer;
import id.kentongan.people.People;
import id.kentongan.people.Permission;
import id.kentongan.people.PersonId;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Messages;
import id.kentongan.report.Period.Length;
import id.kentongan.report.ReportAddress;
import id.kentongan.report.Reports;
import id.kentongan.report.paper.PaperMaker;
import id.kentongan.report.paper.ShortText;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sends the report to those who asked for it: figures and a link, no words of the public. It is made with what the person may
 * see at that moment; who may see nothing any more is sent nothing, and forgotten.
 */
@Service
public class Digests {
    private static final Logger log = LoggerFactory.getLogger(Digests.class);
    private static final LocalTime MORNING = LocalTime.of(7, 0);
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(15);

    private final DigestStore store;
    private final Reports reports;
    private final People people;
    private final Units units;
    private final Mailer mailer;
    private final Messages messages;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Digests(
            DigestStore store,
            Reports reports,
            People people,
            Units units,
            Mailer mailer,
            Messages messages,
            ApplicationEventPublisher events,
            Clock clock) {
        this.store = store;
        this.reports = reports;
        this.people = people;
        this.units = units;
        this.mailer = mailer;
        this.messages = messages;
        this.events = events;
        this.clock = clock;
    }

    /** Whether mail can be sent from here at all. */
    public boolean isPossible() {
        return mailer.isConfigured();
    }

    public Optional<Subscription> find(PersonId person) {
        return store.find(person);
    }

    /**
     * From now on that person gets it, beginning with the next morning that comes.
     *
     * @throws id.kentongan.platform.BadInput when it is no mail address
     */
    @Transactional
    public void subscribe(Viewer viewer, String address, Length rhythm, String base) {
        store.put(viewer.id(), Mail.address(address), rhythm, base);
        events.publishEvent(Act.of("report.digest.wanted", null, viewer.name(), rhythm.code()));
    }

    @Transactional
    public void unsubscribe(Viewer viewer) {
        if (store.delete(viewer.id())) {
            events.publishEvent(Act.of("report.digest.stopped", null, viewer.name()));
        }
    }

    /** Sends what is due; says how many were sent. */
    int run() {
        var sent = 0;
        for (var subscription : store.waiting(clock.instant())) {
            var viewer = people.findViewer(subscription.person());
            if (viewer.isEmpty() || !viewer.get().may(Permission.READ)) {
                store.delete(subscription.person());
            } else if (send(subscription, viewer.get())) {
                sent++;
            }
        }
        return sent;
    }

    private boolean send(Subscription subscription, Viewer viewer) {
        var scope = viewer.scope(Permission.READ);
        var now = clock.instant().atZone(units.list(scope).getFirst().zone());
        if (!isDue(subscription, now)) {
            return false;
        }
        try {
            var address = new ReportAddress(subscription.rhythm(), null, null);
            var t = messages.texts(Language.of(viewer.language()), now.getZone(), now.toInstant());
            var report = reports.report(scope, viewer, address);
            var paper = PaperMaker.paper(t, report, subscription.base());
            var text =
                    ShortText.of(paper, t, subscription.base() + report.head().address());
            mailer.send(
                    new Mail(subscription.address(), paper.title() + " · " + paper.period(), text.replace("*", "")));
            store.sent(subscription.person(), now.toLocalDate());
            return true;
        } catch (Mailer.NotSent e) {
            log.warn("the report to person {} is sent later: {}", subscription.person(), e.getMessage());
            store.postpone(subscription.person(), now.toInstant().plus(AFTER_FAILURE));
            return false;
        }
    }

    private static boolean isDue(Subscription subscription, ZonedDateTime now) {
        var today = now.toLocalDate();
        var isItsDay = subscription.rhythm() == Length.HARIAN || now.getDayOfWeek() == DayOfWeek.MONDAY;
        return isItsDay
                && !now.toLocalTime().isBefore(MORNING)
                && (subscription.sentOn() == null || subscription.sentOn().isBefore(today));
    }
}
