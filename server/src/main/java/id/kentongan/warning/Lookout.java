package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Imports;
import id.kentongan.warning.IncidentStore.Event;
import id.kentongan.warning.Listening.Heard;
import id.kentongan.warning.StreamStore.Swept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.annotation.Transactional;

/** Looks at every stream of the installation, and lets what is out of the ordinary become incidents. */
@Service
class Lookout {
    private static final Logger log = LoggerFactory.getLogger(Lookout.class);

    /** How far back a stream is learnt when it begins. */
    static final Duration HISTORY = Duration.ofDays(180);

    private static final Duration KEPT = Duration.ofDays(180);

    /** So far back it is found out what would have been warned of. */
    static final Duration HINDSIGHT = Duration.ofDays(60);

    static final Duration STEP = Duration.ofDays(1);

    /** A file that takes longer to load is no reason to be deaf. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int IMPORTS = 20;

    /** So many that were said before the settled hours began, and a unit is learnt anew. */
    private static final int MANY = 3;

    private final StreamStore streams;
    private final IncidentStore incidents;
    private final AlarmStore alarms;
    private final Mentions mentions;
    private final Units units;
    private final Imports imports;
    private final Telling telling;
    private final TimeOrderedId ids;
    private final Clock clock;

    Lookout(
            StreamStore streams,
            IncidentStore incidents,
            AlarmStore alarms,
            Mentions mentions,
            Units units,
            Imports imports,
            Telling telling,
            TimeOrderedId ids,
            Clock clock) {
        this.streams = streams;
        this.incidents = incidents;
        this.alarms = alarms;
        this.mentions = mentions;
        this.units = units;
        this.imports = imports;
        this.telling = telling;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks at every unit. */
    @Transactional
    public void run() {
        run(units.everything());
    }

    /**
     * Looks at how things stand now; first at how they stood at each {@link #STEP} that was missed, because nobody looked then
     * or because a unit is heard for the first time. What is found of long ago is kept if it is very rare, and nobody is told
     * of it any more. Does nothing while another process looks, or while a file is loaded of which only half may be in.
     */
    @Transactional
    public void run(Scope scope) {
        var now = clock.instant();
        if (!streams.lock()) {
            return;
        }
        var last = streams.lastSweep().map(Swept::at);
        if (isLoading(scope, last.orElse(now), now)) {
            return;
        }
        var started = System.nanoTime();
        var round = round(scope, last, now);
        makeUp(round, round.missed(last.orElse(now), now), now);
        judge(round, round.heard(now), now, true);
        remind(round, now);
        streams.put(scope.space(), round.changed());
        alarms.forgetBefore(scope.space(), now.minus(KEPT));
        streams.swept(new Swept(now, round.streams(), (int) ((System.nanoTime() - started) / 1_000_000)));
    }

    /** Looks at the moments from the first that was missed on. What is younger than two days is found by looking now, and told. */
    private void makeUp(Round round, Instant missed, Instant now) {
        if (missed.equals(now)) {
            return;
        }
        var young = now.minus(Listening.LATE);
        for (var at = missed; at.isBefore(young); at = at.plus(STEP)) {
            judge(round, round.heard(at), at, false);
        }
        judge(round, round.heard(young), young, false);
    }

    private boolean isLoading(Scope scope, Instant last, Instant now) {
        return last.plus(PATIENCE).isAfter(now)
                && imports.list(scope, IMPORTS).stream()
                        .anyMatch(each -> !each.state().ended());
    }

    private Round round(Scope scope, Optional<Instant> last, Instant now) {
        var tree = new UnitTree(units.list(scope));
        var kept = new Kept(streams.all(scope));
        last.map(at -> mentions.late(scope, at, Listening.settled(at)))
                .orElse(Map.of())
                .forEach((unit, many) -> {
                    if (many >= MANY) {
                        tree.upwards(unit).forEach(kept::forget);
                    }
                });
        var firsts = firsts(mentions.firsts(scope, now.minus(HISTORY)), tree);
        // what is dated ahead begins when its hour comes
        firsts.values().removeIf(first -> !first.isBefore(now));
        var sinces = new HashMap<UnitId, Instant>();
        firsts.forEach((unit, first) -> sinces.put(unit, kept.since(unit, first).orElse(first)));
        var sums = new HourSums(mentions.hours(scope, kept.from(sinces, now), now), tree);
        return new Round(scope, tree, kept, sinces, sums, streams.dials(scope.space()));
    }

    /** The first hour of each unit with everything below it. */
    private static Map<UnitId, Instant> firsts(Map<UnitId, Instant> own, UnitTree tree) {
        var firsts = new HashMap<UnitId, Instant>();
        own.forEach((unit, first) -> {
            for (var above : tree.upwards(unit)) {
                firsts.merge(above, Listening.hour(first), (a, b) -> a.isBefore(b) ? a : b);
            }
        });
        return firsts;
    }

    private void judge(Round round, List<Heard> heard, Instant now, boolean tells) {
        var scope = round.scope();
        var tree = round.tree();
        var known = alarms.since(scope, Listening.settled(now)).stream()
                .collect(Collectors.toMap(
                        each -> new Hour(each.unit(), each.aspect(), each.hour()), Function.identity()));
        var matters = new Matters(
                tree,
                incidents.lockOpen(scope, now.minus(Matters.TOGETHER)),
                alarms.silences(scope, Listening.settled(now)),
                ids,
                now,
                !tells);
        heard.stream()
                .sorted(Comparator.comparing(
                                (Heard each) -> -tree.get(each.unit()).depth())
                        .thenComparing(each -> -each.evidence().weeks()))
                .forEach(each -> matters.decide(each, known.get(new Hour(each.unit(), each.aspect(), each.hour()))));
        var changed = matters.changed().stream().collect(Collectors.toMap(Incident::id, Function.identity()));
        changed.values().forEach(incident -> incidents.put(scope.space(), incident));
        for (var alarm : matters.alarms()) {
            alarms.put(scope.space(), alarm, now);
            var incident = alarm.incident() == null ? null : changed.get(alarm.incident());
            if (incident != null && alarm.outcome().isTold()) {
                incidents.add(
                        ids.next(),
                        incident.id(),
                        new Event(now, alarm.outcome().code(), null, told(alarm)));
                if (tells) {
                    telling.tell(incident, tree, alarm.outcome().code(), times(incident.id()), now);
                }
            }
        }
    }

    /** Who had it in hand has let its time run out: the desk is told once more, and it is open again. */
    private void remind(Round round, Instant now) {
        for (var incident : incidents.lockOpen(round.scope(), now.minus(Matters.TOGETHER))) {
            if (incident.state().acknowledgedUntil() != null
                    && !incident.state().isAcknowledged(now)) {
                incidents.put(round.scope().space(), incident.with(Incident.State.OPEN));
                incidents.add(ids.next(), incident.id(), new Event(now, Warnings.AGAIN, null, ""));
                telling.tell(incident, round.tree(), Warnings.AGAIN, times(incident.id()), now);
            }
        }
    }

    private record Hour(UnitId unit, Aspect aspect, Instant hour) {}

    /** The aspect and the number, from which the page makes words. */
    private static String told(Alarm alarm) {
        return alarm.aspect().code() + " " + alarm.evidence().seen();
    }

    private int times(IncidentId incident) {
        return Warnings.times(incidents.events(incident));
    }

    /** Looks every minute. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final Lookout lookout;
        private final AtomicBoolean running = new AtomicBoolean();

        Timer(Lookout lookout) {
            this.lookout = lookout;
        }

        @Scheduled(
                initialDelayString = "${kentongan.warning.first:PT10S}",
                fixedDelayString = "${kentongan.warning.every:PT1M}")
        void tick() {
            // in a thread of its own: a long look must not hold up what else is done by the clock
            if (running.compareAndSet(false, true)) {
                Thread.ofVirtual().name("warning").start(this::look);
            }
        }

        private void look() {
            try {
                lookout.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn("the streams are looked at later", e);
            } catch (RuntimeException e) {
                // the page says that nothing is looked at any more; the log says why
                log.error("looking at the streams failed", e);
            } finally {
                running.set(false);
            }
        }
    }
}
