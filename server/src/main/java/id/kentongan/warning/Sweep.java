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
import id.kentongan.warning.StreamStore.Key;
import id.kentongan.warning.StreamStore.Stored;
import id.kentongan.warning.StreamStore.Swept;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
class Sweep {
    private static final Logger log = LoggerFactory.getLogger(Sweep.class);

    /** How far back a stream is learnt when it begins. */
    static final Duration HISTORY = Duration.ofDays(180);

    private static final Duration KEPT = Duration.ofDays(180);

    /** So far back it is found out what would have been warned of. */
    static final Duration HINDSIGHT = Duration.ofDays(60);

    private static final Duration STEP = Duration.ofHours(6);

    /** A file that takes longer to load is no reason to be deaf. */
    private static final Duration PATIENCE = Duration.ofMinutes(15);

    private static final int IMPORTS = 20;

    private final StreamStore streams;
    private final IncidentStore incidents;
    private final AlarmStore alarms;
    private final Mentions mentions;
    private final Units units;
    private final Imports imports;
    private final Telling telling;
    private final TimeOrderedId ids;
    private final Clock clock;

    Sweep(
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

    /**
     * Looks at how things stand now; first at how they stood at each {@link #STEP} that was missed, because nobody looked then
     * or because a unit is heard for the first time. What is found of long ago is kept, and nobody is told of it any more.
     * Does nothing while another process looks, or while a file is loaded of which only half may be in.
     */
    @Transactional
    public void run() {
        var now = clock.instant();
        if (!streams.lock() || isLoading(now)) {
            return;
        }
        var everything = units.everything();
        var tree = new UnitTree(units.list(everything));
        for (var at = missed(everything, tree, now); at.isBefore(now); at = at.plus(STEP)) {
            look(everything, tree, at, now);
        }
        look(everything, tree, now, now);
        alarms.forgetBefore(everything.space(), now.minus(KEPT));
    }

    private boolean isLoading(Instant now) {
        boolean patient = streams.lastSweep()
                .map(last -> last.at().plus(PATIENCE).isAfter(now))
                .orElse(true);
        return patient
                && imports.list(units.everything(), IMPORTS).stream()
                        .anyMatch(each -> !each.state().ended());
    }

    /** The first moment that was missed; now if there is none. */
    private Instant missed(Scope scope, UnitTree tree, Instant now) {
        var earliest = now.minus(HINDSIGHT);
        var stored = new Kept(streams.all(scope.space()));
        boolean anyNew = firsts(mentions.firsts(scope, now.minus(HISTORY)), tree).entrySet().stream()
                .anyMatch(each -> stored.since(each.getKey(), each.getValue()).isEmpty());
        if (anyNew) {
            return earliest;
        }
        var last = streams.lastSweep().map(Swept::at).orElse(now);
        return last.plus(STEP).isBefore(now) ? latest(last.plus(STEP), earliest) : now;
    }

    private static Instant latest(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }

    private void look(Scope scope, UnitTree tree, Instant at, Instant now) {
        var started = System.nanoTime();
        var heard = listen(scope, tree, at, now.minus(HISTORY));
        judge(scope, tree, heard.alarms(), at, at.plus(STEP).isAfter(now));
        streams.swept(new Swept(at, heard.streams(), (int) ((System.nanoTime() - started) / 1_000_000)));
    }

    private record AllHeard(List<Heard> alarms, int streams) {}

    private AllHeard listen(Scope scope, UnitTree tree, Instant at, Instant notBefore) {
        var stored = new Kept(streams.all(scope.space()));
        var firsts = firsts(mentions.firsts(scope, notBefore), tree);
        firsts.values().removeIf(first -> !first.isBefore(at));
        var sinces = new HashMap<UnitId, Instant>();
        firsts.forEach(
                (unit, first) -> sinces.put(unit, stored.since(unit, first).orElse(first)));
        var sums = new HourSums(mentions.hours(scope, stored.from(sinces, at), at), tree);
        var listening = new Listening(sums, at);
        var dials = streams.dials(scope.space());
        var heard = new ArrayList<Heard>();
        var changed = new ArrayList<Stored>();
        var count = 0;
        for (var unit : tree.fromBelow()) {
            var since = sinces.get(unit.id());
            if (since == null) {
                continue;
            }
            var aspects = stored.aspects(unit.id());
            aspects.addAll(sums.aspects(unit.id()));
            double dial = dial(unit.id(), tree, dials) / Math.max(1, aspects.size());
            for (var aspect : aspects) {
                var key = new Key(unit.id(), aspect);
                var result = listening.listen(key, unit.zone(), stored.find(key, since), since, dial);
                heard.addAll(result.heard());
                if (result.state() != null) {
                    changed.add(result.state());
                }
                count++;
            }
        }
        streams.put(scope.space(), changed);
        return new AllHeard(heard, count);
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

    /** That of the unit, or of the nearest above it that has one. */
    static double dial(UnitId unit, UnitTree tree, Map<UnitId, Double> dials) {
        return tree.upwards(unit).stream()
                .filter(dials::containsKey)
                .map(dials::get)
                .findFirst()
                .orElse(Warnings.USUAL_DIAL);
    }

    private void judge(Scope scope, UnitTree tree, List<Heard> heard, Instant now, boolean tells) {
        var known = alarms.since(scope, Listening.settled(now)).stream()
                .collect(Collectors.toMap(
                        each -> new Hour(each.unit(), each.aspect(), each.hour()), Function.identity()));
        var matters =
                new Matters(tree, incidents.open(scope), alarms.silences(scope, Listening.settled(now)), ids, now);
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
                    telling.tell(incident, tree, alarm.outcome(), times(incident.id()), now);
                }
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
        private final Sweep sweep;

        Timer(Sweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(
                initialDelayString = "${kentongan.warning.first:PT10S}",
                fixedDelayString = "${kentongan.warning.every:PT1M}")
        void tick() {
            try {
                sweep.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn("the streams are looked at later", e);
            }
        }
    }
}
