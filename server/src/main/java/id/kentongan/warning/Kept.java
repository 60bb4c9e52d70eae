package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.people.UnitId;
import id.kentongan.signal.detect.Detector;
import id.kentongan.warning.StreamStore.Key;
import id.kentongan.warning.StreamStore.Stored;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is kept of the streams, unit by unit. */
final class Kept {
    /** A stream is learnt anew when older mentions than it knows came in, so much older. */
    private static final Duration OLDER = Duration.ofDays(7);

    private final Map<UnitId, Map<Aspect, Stored>> units = new HashMap<>();
    private final Map<Key, Stored> changed = new HashMap<>();

    Kept(Map<Key, Stored> streams) {
        streams.values().removeIf(stream -> !Detector.knows(stream.state()));
        streams.forEach((key, stream) ->
                units.computeIfAbsent(key.unit(), _ -> new HashMap<>()).put(key.aspect(), stream));
    }

    /** Everything of the unit is learnt anew. */
    void forget(UnitId unit) {
        units.remove(unit);
    }

    void put(Stored stream) {
        units.computeIfAbsent(stream.key().unit(), _ -> new HashMap<>())
                .put(stream.key().aspect(), stream);
        changed.put(stream.key(), stream);
    }

    /** Those that were put. */
    List<Stored> changed() {
        return List.copyOf(changed.values());
    }

    int size() {
        return units.values().stream().mapToInt(Map::size).sum();
    }

    /** Whether of one of the units nothing is kept that began at its hour. */
    boolean lacksAnyOf(Map<UnitId, Instant> sinces) {
        return sinces.entrySet().stream().anyMatch(each -> units.getOrDefault(each.getKey(), Map.of()).values().stream()
                .noneMatch(stream -> stream.since().equals(each.getValue())));
    }

    /** Where the streams of a unit began; empty when they are to be learnt from {@code first} on. */
    Optional<Instant> since(UnitId unit, Instant first) {
        return units.getOrDefault(unit, Map.of()).values().stream()
                .map(Stored::since)
                .max(Instant::compareTo)
                .filter(since -> first.isAfter(since.minus(OLDER)));
    }

    /** The first hour that any of the units still has to be taught, when their streams begin at those hours. */
    Instant from(Map<UnitId, Instant> sinces, Instant now) {
        var from = Listening.settled(now);
        for (var entry : sinces.entrySet()) {
            var needed = units.getOrDefault(entry.getKey(), Map.of()).values().stream()
                    .filter(stream -> stream.since().equals(entry.getValue()))
                    .map(Stored::until)
                    .min(Instant::compareTo)
                    .orElse(entry.getValue());
            from = needed.isBefore(from) ? needed : from;
        }
        return from;
    }

    EnumSet<Aspect> aspects(UnitId unit) {
        var aspects = EnumSet.noneOf(Aspect.class);
        aspects.addAll(units.getOrDefault(unit, Map.of()).keySet());
        return aspects;
    }

    /** What is kept of a stream that began at that hour. */
    @Nullable
    Stored find(Key key, Instant since) {
        var stored = units.getOrDefault(key.unit(), Map.of()).get(key.aspect());
        return stored != null && stored.since().equals(since) ? stored : null;
    }
}
