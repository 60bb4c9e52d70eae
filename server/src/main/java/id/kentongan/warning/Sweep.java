package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.TimeOrderedId;
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
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
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

    /** A stream is learnt anew when older mentions than it knows came in, so much older. */
    private static final Duration OLDER = Duration.ofDays(7);

    private static final Duration KEPT = Duration.ofDays(180);

    private final StreamStore streams;
    private final IncidentStore incidents;
    private final AlarmStore alarms;
    private final Mentions mentions;
    private final Units units;
    private final Telling telling;
    private final TimeOrderedId ids;
    private final Clock clock;

    Sweep(
            StreamStore streams,
            IncidentStore incidents,
            AlarmStore alarms,
            Mentions mentions,
            Units units,
            Telling telling,
            TimeOrderedId ids,
            Clock clock) {
        this.streams = streams;
        this.incidents = incidents;
        this.alarms = alarms;
        this.mentions = mentions;
        this.units = units;
        this.telling = telling;
        this.ids = ids;
        this.clock = clock;
    }

    /** Looks once, unless another process is looking. */
    @Transactional
    public void run() {
        if (!streams.lock()) {
            return;
        }
        var started = System.nanoTime();
        var now = clock.instant();
        var everything = units.everything();
        var tree = new UnitTree(units.list(everything));
        var heard = listen(everything, tree, now);
        judge(everything, tree, heard.alarms(), now);
        alarms.forgetBefore(everything.space(), now.minus(KEPT));
        streams.swept(new Swept(now, heard.streams(), (int) ((System.nanoTime() - started) / 1_000_000)));
    }

    private record AllHeard(List<Heard> alarms, int streams) {}

    private AllHeard listen(Scope scope, UnitTree tree, Instant now) {
        var stored = streams.all(scope.space());
        var firsts = firsts(mentions.firsts(scope, now.minus(HISTORY)), tree);
        var sinces = new HashMap<UnitId, Instant>();
        firsts.forEach((unit, first) -> sinces.put(unit, since(unit, first, stored)));
        var from = from(sinces, stored, now);
        var sums = new HourSums(mentions.hours(scope, from, now), tree);
        var listening = new Listening(sums, now);
        var dials = streams.dials(scope.space());
        var heard = new ArrayList<Heard>();
        var changed = new ArrayList<Stored>();
        var count = 0;
        for (var unit : tree.fromBelow()) {
            var since = sinces.get(unit.id());
            if (since == null) {
                continue;
            }
            var aspects = aspects(unit.id(), sums, stored);
            double dial = dial(unit.id(), tree, dials) / Math.max(1, aspects.size());
            for (var aspect : aspects) {
                var result = listening.listen(
                        new Key(unit.id(), aspect), unit.zone(), known(stored, unit, aspect, since), since, dial);
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

    /** Where the streams of a unit begin: where they began, unless much older mentions came in since. */
    private static Instant since(UnitId unit, Instant first, Map<Key, Stored> stored) {
        return stored.values().stream()
                .filter(each -> each.key().unit().equals(unit))
                .map(Stored::since)
                .min(Comparator.naturalOrder())
                .filter(since -> first.isAfter(since.minus(OLDER)))
                .orElse(first);
    }

    private static Instant from(Map<UnitId, Instant> sinces, Map<Key, Stored> stored, Instant now) {
        var from = Listening.settled(now);
        for (var entry : sinces.entrySet()) {
            var untils = stored.values().stream()
                    .filter(each -> each.key().unit().equals(entry.getKey())
                            && each.since().equals(entry.getValue()))
                    .map(Stored::until)
                    .min(Comparator.naturalOrder());
            var needed = untils.orElse(entry.getValue());
            from = needed.isBefore(from) ? needed : from;
        }
        return from;
    }

    private static EnumSet<Aspect> aspects(UnitId unit, HourSums sums, Map<Key, Stored> stored) {
        var aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(sums.aspects(unit));
        stored.keySet().stream()
                .filter(key -> key.unit().equals(unit))
                .map(Key::aspect)
                .forEach(aspects::add);
        return aspects;
    }

    private static @Nullable Stored known(Map<Key, Stored> stored, Unit unit, Aspect aspect, Instant since) {
        var known = stored.get(new Key(unit.id(), aspect));
        return known != null && known.since().equals(since) ? known : null;
    }

    /** That of the unit, or of the nearest above it that has one. */
    static double dial(UnitId unit, UnitTree tree, Map<UnitId, Double> dials) {
        return tree.upwards(unit).stream()
                .filter(dials::containsKey)
                .map(dials::get)
                .findFirst()
                .orElse(Warnings.USUAL_DIAL);
    }

    private void judge(Scope scope, UnitTree tree, List<Heard> heard, Instant now) {
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
                tell(incident, tree, alarm, now);
            }
        }
    }

    private record Hour(UnitId unit, Aspect aspect, Instant hour) {}

    private void tell(Incident incident, UnitTree tree, Alarm alarm, Instant now) {
        incidents.add(ids.next(), incident.id(), new Event(now, alarm.outcome().code(), null, told(alarm)));
        telling.tell(incident, tree, alarm.outcome(), times(incident.id()), now);
    }

    /** The aspect and the number, from which the page makes words. */
    private static String told(Alarm alarm) {
        return alarm.aspect().code() + " " + alarm.evidence().seen();
    }

    private int times(IncidentId incident) {
        return Warnings.times(incidents.events(incident));
    }

    /** Looks every few minutes; what came in meanwhile is in by then. */
    @Component
    @ConditionalOnProperty("kentongan.background")
    static class Timer {
        private final Sweep sweep;

        Timer(Sweep sweep) {
            this.sweep = sweep;
        }

        @Scheduled(initialDelayString = "PT20S", fixedDelayString = "PT3M")
        void tick() {
            try {
                sweep.run();
            } catch (DataAccessException | TransactionException e) {
                log.warn("the streams are looked at later", e);
            }
        }
    }
}
