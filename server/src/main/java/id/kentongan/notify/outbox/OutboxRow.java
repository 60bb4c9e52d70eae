package id.kentongan.notify.outbox;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row of the outbox as it is shown.
 *
 * @param recipient a person, or the unit of a webhook
 * @param dueAt when it is tried next, for what waits
 * @param reason the key of the sentence that says why it stands like this, or of the last failure
 * @param details what that sentence names
 */
public record OutboxRow(
        UUID id,
        String title,
        Severity severity,
        UnitId unit,
        String channel,
        UUID recipient,
        State state,
        int attempts,
        Instant dueAt,
        @Nullable String reason,
        List<String> details,
        @Nullable Instant sentAt,
        boolean escalated,
        Instant createdAt) {
    /** The channel of rows for whom no way is known. */
    public static final String NO_CHANNEL = "none";

    public OutboxRow {
        details = List.copyOf(details);
    }

    /** Whether it may be tried again by hand. */
    public boolean isStuck() {
        return (state == State.FAILED || state == State.DROPPED) && !channel.equals(NO_CHANNEL);
    }
}
