package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.Filter;
import id.kentongan.people.Reach;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that is becoming, or became, an issue: alarms of one unit and matter that belong together.
 *
 * @param aspects of what there were alarms
 * @param urgent whether somebody has to act now
 * @param firstHour when what is out of the ordinary began
 * @param lastHour the last hour with an alarm
 * @param aspect that of the strongest alarm
 * @param evidence that of the strongest alarm
 * @param toldSeen how many there were when people were last told
 * @param raisedSeen how many there were when it was raised
 */
public record Incident(
        IncidentId id,
        UnitId unit,
        Theme theme,
        Set<Aspect> aspects,
        boolean urgent,
        Instant raisedAt,
        Instant firstHour,
        Instant lastHour,
        Aspect aspect,
        Alarm.Evidence evidence,
        int toldSeen,
        int raisedSeen,
        State state) {
    public Incident {
        aspects = Set.copyOf(aspects);
    }

    /**
     * What people made of it.
     *
     * @param acknowledgedBy who has it in hand until {@code acknowledgedUntil}
     * @param useful whether it was good to be warned; {@code null} until somebody says
     */
    public record State(
            @Nullable String acknowledgedBy,
            @Nullable Instant acknowledgedUntil,
            @Nullable String closedBy,
            @Nullable Instant closedAt,
            @Nullable Boolean useful) {
        public static final State OPEN = new State(null, null, null, null, null);

        public boolean isClosed() {
            return closedAt != null;
        }

        /** An acknowledgement runs out by itself, and then the incident speaks again. */
        public boolean isAcknowledged(Instant now) {
            return !isClosed() && acknowledgedUntil != null && now.isBefore(acknowledgedUntil);
        }
    }

    /** The same in another state. */
    Incident with(State changed) {
        return new Incident(
                id,
                unit,
                theme,
                aspects,
                urgent,
                raisedAt,
                firstHour,
                lastHour,
                aspect,
                evidence,
                toldSeen,
                raisedSeen,
                changed);
    }

    /** What is behind it: the mentions of its strongest aspect, from the day it began to that of its last alarm. */
    public Filter filter(ZoneId zone) {
        return filter(aspect, zone);
    }

    /** The same of one of its aspects. */
    public Filter filter(Aspect of, ZoneId zone) {
        var first = firstHour.atZone(zone).toLocalDate();
        var last = lastHour.atZone(zone).toLocalDate();
        var there = Filter.NONE.withReach(Reach.below(unit));
        return of.narrow(of.isThreat() ? there.withDays(first, last) : there.withCounted(first, last));
    }
}
