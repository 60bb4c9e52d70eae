package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.people.UnitId;
import id.kentongan.signal.detect.Detector;
import id.kentongan.signal.detect.Verdict;
import id.kentongan.warning.StreamStore.Key;
import id.kentongan.warning.StreamStore.Stored;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes one stream through its hours. What lies longer ago than {@link #LATE} is settled: the detector has learnt it for good.
 * The hours since are gone through anew each time, with a copy, since more may be known of them by now.
 */
final class Listening {
    /** What is said later than this after its hour changes nothing any more. */
    static final Duration LATE = Duration.ofHours(48);

    /** Out of the ordinary enough to be kept, though not for the dial: about once in so many weeks. */
    private static final double REMARKABLE_WEEKS = 2;

    private final HourSums sums;
    private final Instant now;
    private final Instant settled;

    Listening(HourSums sums, Instant now) {
        this.sums = sums;
        this.now = now;
        settled = settled(now);
    }

    static Instant settled(Instant now) {
        return hour(now.minus(LATE));
    }

    static Instant hour(Instant at) {
        return at.truncatedTo(java.time.temporal.ChronoUnit.HOURS);
    }

    /** An hour that was out of the ordinary. */
    record Heard(UnitId unit, Aspect aspect, Instant hour, Alarm.Evidence evidence, boolean warning) {}

    /** What was heard in the last hours, and the state to be kept, {@code null} where it is as before. */
    record Result(List<Heard> heard, @Nullable Stored state) {}

    /**
     * Listens to one stream.
     *
     * @param before what was kept of it, {@code null} for one that begins
     * @param since its first hour
     * @param dial false alarms a week to be borne of it
     */
    Result listen(Key key, ZoneId zone, @Nullable Stored before, Instant since, double dial) {
        var detector = before == null ? new Detector(dial) : Detector.of(before.state());
        detector.turn(dial);
        var from = before == null ? since : before.until();
        var hour = from;
        for (; hour.isBefore(settled); hour = hour.plusSeconds(3_600)) {
            accept(detector, key, zone, hour);
        }
        byte[] state = detector.toBytes();
        var heard = new ArrayList<Heard>();
        for (; !hour.isAfter(now); hour = hour.plusSeconds(3_600)) {
            var verdict = accept(detector, key, zone, hour);
            // what only lasts has no score
            if (verdict.warning() || isRemarkable(verdict)) {
                heard.add(heard(key, hour, verdict));
            }
        }
        boolean same = before != null && !from.isBefore(settled);
        return new Result(heard, same ? null : new Stored(key, since, maximum(from, settled), state));
    }

    private static boolean isRemarkable(Verdict verdict) {
        return verdict.score() > 0 && verdict.weeks() >= REMARKABLE_WEEKS && verdict.seen() >= Matters.FEWEST;
    }

    private Verdict accept(Detector detector, Key key, ZoneId zone, Instant hour) {
        long local = hour.atZone(zone).toLocalDateTime().toEpochSecond(ZoneOffset.UTC);
        return detector.accept(local, sums.of(key.unit(), key.aspect(), hour));
    }

    private static Heard heard(Key key, Instant hour, Verdict verdict) {
        var span = Duration.ofSeconds(Math.max(3_600, verdict.spanSeconds()));
        return new Heard(
                key.unit(),
                key.aspect(),
                hour,
                new Alarm.Evidence((int) Math.round(verdict.seen()), verdict.usual(), span, verdict.weeks()),
                verdict.warning());
    }

    private static Instant maximum(Instant a, Instant b) {
        return a.isAfter(b) ? a : b;
    }
}
