package id.kentongan.desk;

import id.kentongan.mention.MentionId;
import id.kentongan.people.PersonId;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a mention stands at the desk.
 *
 * @param reasons why it is here
 * @param wakeAt until when it is or was put off
 * @param owner who has to see to it
 * @param hold who has it in hand just now
 * @param done what became of it, {@code null} while it is open
 */
public record InboxItem(
        MentionId id,
        UnitId unit,
        Instant at,
        Instant arrivedAt,
        int rank,
        List<Reason> reasons,
        @Nullable Instant wakeAt,
        @Nullable Name owner,
        @Nullable Hold hold,
        @Nullable Done done,
        Set<String> tags) {
    public InboxItem {
        reasons = List.copyOf(reasons);
        tags = Set.copyOf(tags);
    }

    /** A person, and what they are called. */
    public record Name(PersonId id, String name) {}

    /** @param batch whether it was taken as part of a batch, not only opened */
    public record Hold(Name by, Instant until, boolean batch) {
        /** Whether that person must leave the item alone at that moment. */
        public boolean keepsOff(PersonId person, Instant now) {
            return !by.id().equals(person) && until.isAfter(now);
        }
    }

    /** @param by {@code null} when it was seen to be answered */
    public record Done(
            DoneReason reason, Instant at, @Nullable Name by) {}

    /** Whether it is put off at that moment. */
    public boolean isPutOff(Instant now) {
        return done == null && wakeAt != null && wakeAt.isAfter(now);
    }

    /** Whether it was put off until a moment that has come. */
    public boolean isOverdue(Instant now) {
        return done == null && wakeAt != null && !wakeAt.isAfter(now);
    }
}
