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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Learns versions from corrections, and switches them. The reader is one for the whole installation, so only who has all of
 * its units may do so; for anybody else there is nothing.
 */
@Service
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
    private final Reader shipped = Reader.shipped();

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

    /** Before anything is read; a version that the shipped reader has outgrown stays out until a newer one is learnt. */
    @Override
    public void afterPropertiesSet() {
        store.findOn().ifPresent(version -> {
            try {
                readerInUse.use(reader(version));
            } catch (IOException | IllegalArgumentException e) {
                log.warn("reader {} is not used: {}", version.name(), e.getMessage());
                store.change(version.number(), State.OFF, null, clock.instant(), null);
            }
        });
    }

    private Reader reader(Version version) throws IOException {
        return shipped.adapted(Adaptation.of(store.adaptation(version.number())));
    }

    boolean maySwitch(Scope scope) {
        return scope.units().containsAll(units.everything().units());
    }

    /** The version of the shipped reader, without anything learnt. */
    String shipped() {
        return shipped.model();
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
            var outcome = Learning.learn(shipped, lessons.lessons(), number);
            var version = version(number, lessons, outcome, by);
            store.insert(version, by, outcome.adaptation().bytes());
            events.publishEvent(
                    Act.of("learning.learnt", null, version.name(), version.state().code()));
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
        var reader = transaction.execute(status -> {
            store.lock();
            var version = store.find(number).orElseThrow(() -> new NotVisible("version " + number));
            try {
                var taught = reader(version);
                var worse = Validation.of(taught).worseThan(Validation.of(shipped));
                if (worse.isPresent() || version.state() == State.REFUSED) {
                    store.change(number, State.REFUSED, worse.orElse(version.refusedFor()), clock.instant(), by.name());
                    return shipped;
                }
                off(by);
                store.change(number, State.ON, null, clock.instant(), by.name());
                events.publishEvent(Act.of("learning.switched_on", null, version.name()));
                return taught;
            } catch (IOException | IllegalArgumentException e) {
                log.warn("reader {} cannot be used: {}", version.name(), e.getMessage());
                return shipped;
            }
        });
        if (reader == null || reader == shipped) {
            return false;
        }
        readerInUse.use(reader);
        return true;
    }

    /** Reads with the shipped reader from now on. */
    void switchOff(Scope scope, Viewer by) {
        requireAll(scope);
        transaction.executeWithoutResult(status -> {
            store.lock();
            off(by).ifPresent(
                    version -> events.publishEvent(Act.of("learning.switched_off", null, version.name())));
        });
        readerInUse.use(shipped);
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
}
