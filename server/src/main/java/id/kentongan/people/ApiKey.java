package id.kentongan.people;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * With what a program comes in instead of a person. It belongs to a unit, not to who made it.
 *
 * @param unit it reaches this unit and everything below it
 * @param source the one source that it writes into, {@code null} when it writes nowhere
 * @param createdBy the name of who made it
 * @param lastUsedAt when it last opened something, to the minute
 */
public record ApiKey(
        ApiKeyId id,
        String name,
        UnitId unit,
        @Nullable UUID source,
        Set<KeyPermission> permissions,
        String createdBy,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant expiresAt,
        @Nullable Instant revokedAt) {
    /** How a key stands. */
    public enum State {
        ACTIVE,
        EXPIRED,
        REVOKED
    }

    public ApiKey {
        permissions = Set.copyOf(permissions);
    }

    public State state(Instant now) {
        if (revokedAt != null) {
            return State.REVOKED;
        }
        return expiresAt != null && !expiresAt.isAfter(now) ? State.EXPIRED : State.ACTIVE;
    }

    public boolean may(KeyPermission permission) {
        return permissions.contains(permission);
    }
}
