package id.kentongan.learning;

import id.kentongan.learning.Version.Comparison;
import id.kentongan.learning.Version.State;
import id.kentongan.mention.ReaderInUse;
import id.kentongan.mention.Verdicts;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Scope;
import id.kentongan.people.Units;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Act;
import id.kentongan.text.Adaptation;
import id.kentongan.text.Decision;
import id.kentongan.text.Learning;
import id.kentongan.text.Reader;
import id.kentongan.text.Score;
import id.kentongan.text.Validation;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Lazy;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns versions from corrections, and switches them. The reader is one for the whole installation, so only who has all of
 * its units may do so; for anybody else there is nothing.
 *
 * <p>Which version is on stands in the database, for all processes of the installation; each of them reads with it only
 * where it was learnt on the shipped reader of that process. So an upgrade leaves a version behind, and going back to the
 * program before takes it up again.
 */
@Service
@Lazy(false) // commands that import read with it too
class LearningService implements InitializingBean {
    /** Fewer corrections teach nothing that would hold. */
    static final int FEWEST = 20;

    private static final Logger log = LoggerFactory.getLogger(LearningService.class);
    private static final int MOST_LISTED = 50;
    private static final int MOST_COUNTED = 1000;

    private final Classroom classroom;
    private final VersionStore store;
    private final Verdicts verdicts;
    private final ReaderInUse readerInUse;
    private final Units units;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;
    private final Clock clock;
    /** The version that was last found unreadable, so that it is told once. */
    private @Nullable Version unreadable;

    LearningService(
            Classroom classroom,
            VersionStore store,
            Verdicts verdicts,
            ReaderInUse readerInUse,
            Units units,
            ApplicationEventPublisher events,
            TransactionTemplate transaction,
            Clock clock) {
        this.classroom = classroom;
        this.store = store;
        this.verdicts = verdicts;
        this.readerInUse = readerInUse;
        this.units = units;
        this.events = events;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before anything is read. */
    @Override
    public void afterPropertiesSet() {
        follow();
    }

    /** Reads with the version that is on, whoever switched it; with the shipped reader where none is, or it does not fit. */
    synchronized void follow() {
        var on = store.findOn().filter(version -> !version.equals(unreadable));
        try {
            if (on.isEmpty() || !on.get().base().equals(shipped())) {
                readerInUse.use(Reader.shipped());
            } else if (!readerInUse.current().model().equals(on.get().model())) {
                readerInUse.use(reader(on.get()));
            }
        } catch (IOException | IllegalArgumentException e) {
            unreadable = on.get();
            log.warn("reader {} is not used: {}", on.get().model(), e.getMessage());
            readerInUse.use(Reader.shipped());
        }
    }

    private Reader reader(Version version) throws IOException {
        return Reader.shipped().adapted(Adaptation.of(store.adaptation(version.number())));
    }

    boolean maySwitch(Scope scope) {
        return scope.units().containsAll(units.everything().units());
    }

    /** The version of the shipped reader, without anything learnt. */
    String shipped() {
        return Reader.shipped().model();
    }

    List<Version> list() {
        return store.list(MOST_LISTED);
    }

    /** How many mentions were corrected since the newest version, or ever; no more than {@link #MOST_COUNTED}. */
    int waiting(Scope scope) {
        var since = store.list(1).stream().map(Version::until).findFirst();
        return verdicts.correctedAfter(scope, since.orElse(Instant.EPOCH), MOST_COUNTED);
    }

    /** Learns a new version from all corrections; empty when there are too few. It is not switched on by that. */
    Optional<Version> learn(Scope scope, Viewer by) {
        requireAll(scope);
        return Objects.requireNonNull(transaction.execute(status -> {
            store.lock();
            var lessons = classroom.gather(scope);
            if (lessons.corrected() < FEWEST) {
                return Optional.<Version>empty();
            }
            var number = store.nextNumber();
            var outcome = Learning.learn(Reader.shipped(), lessons.lessons(), number);
            var version = version(number, lessons, outcome, by);
            store.insert(version, by, outcome.adaptation().bytes());
            events.publishEvent(Act.of(
                    "learning.learnt", null, version.name(), version.state().code()));
            return Optional.of(version);
        }));
    }

    private Version version(int number, Classroom.Lessons lessons, Learning.Outcome outcome, Viewer by) {
        var refusedFor = outcome.worse().orElse(null);
        return new Version(
                number,
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                by.name(),
                outcome.adaptation().base(),
                lessons.corrected(),
                lessons.confirmed(),
                lessons.until(),
                comparisons(outcome.before().scores(), outcome.after().scores()),
                comparisons(outcome.heldOut().before(), outcome.heldOut().after()),
                outcome.adaptation().size(),
                refusedFor == null ? State.TRIED : State.REFUSED,
                refusedFor,
                null);
    }

    private static Map<Decision, Comparison> comparisons(Map<Decision, Score> before, Map<Decision, Score> after) {
        var both = new EnumMap<Decision, Comparison>(Decision.class);
        for (var decision : Decision.values()) {
            both.put(
                    decision,
                    new Comparison(
                            before.getOrDefault(decision, Score.NONE), after.getOrDefault(decision, Score.NONE)));
        }
        return both;
    }

    /**
     * Reads with that version from now on, after another look at the validation suite; false when it is worse there, was
     * learnt on another shipped reader, or cannot be read.
     */
    boolean switchOn(Scope scope, int number, Viewer by) {
        requireAll(scope);
        var isOn = Objects.requireNonNull(transaction.execute(status -> {
            store.lock();
            var version = store.find(number).orElseThrow(() -> new NotVisible("version " + number));
            try {
                var worse = Validation.of(reader(version)).worseThan(Validation.of(Reader.shipped()));
                if (worse.isPresent() || version.state() == State.REFUSED) {
                    store.change(number, State.REFUSED, worse.orElse(version.refusedFor()), clock.instant(), by.name());
                    return false;
                }
            } catch (IOException | IllegalArgumentException e) {
                log.warn("reader {} cannot be used: {}", version.model(), e.getMessage());
                return false;
            }
            off(by);
            store.change(number, State.ON, null, clock.instant(), by.name());
            events.publishEvent(Act.of("learning.switched_on", null, version.name()));
            return true;
        }));
        follow();
        return isOn;
    }

    /** Reads with the shipped reader from now on. */
    void switchOff(Scope scope, Viewer by) {
        requireAll(scope);
        transaction.executeWithoutResult(status -> {
            store.lock();
            off(by).ifPresent(version -> events.publishEvent(Act.of("learning.switched_off", null, version.name())));
        });
        follow();
    }

    private Optional<Version> off(Viewer by) {
        var on = store.findOn();
        on.ifPresent(version -> store.change(version.number(), State.OFF, null, clock.instant(), by.name()));
        return on;
    }

    private void requireAll(Scope scope) {
        if (!maySwitch(scope)) {
            throw new NotVisible("the reader of the whole installation");
        }
    }

    /** Another process of the same installation may have switched. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final LearningService learning;

        Timer(LearningService learning) {
            this.learning = learning;
        }

        @Scheduled(initialDelayString = "PT30S", fixedDelayString = "PT30S")
        void tick() {
            try {
                learning.follow();
            } catch (DataAccessException e) {
                log.warn("which reader is switched on is asked again later", e);
            }
        }
    }
}
