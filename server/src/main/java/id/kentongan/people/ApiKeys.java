package id.kentongan.people;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The keys with which programs come in. Of a secret only its digest is kept. */
public interface ApiKeys {
    /** The longest name of a key. */
    int LONGEST_NAME = 200;

    /**
     * What a new key shall be.
     *
     * @param source what it may write into, which the caller has found to be of the unit; needed for writing
     */
    record Draft(
            String name,
            UnitId unit,
            @Nullable UUID source,
            Set<KeyPermission> permissions,
            @Nullable Instant expiresAt) {
        public Draft {
            permissions = Set.copyOf(permissions);
            if (name.isBlank() || name.strip().length() > LONGEST_NAME) {
                throw new IllegalArgumentException("the name of a key: " + name);
            }
            if (permissions.isEmpty()) {
                throw new IllegalArgumentException("a key that may do nothing");
            }
            if (permissions.contains(KeyPermission.WRITE_MENTIONS) != (source != null)) {
                throw new IllegalArgumentException("a key writes into exactly one source, or nowhere");
            }
        }
    }

    /** @param secret to be shown this once; nobody can tell it again */
    record Created(ApiKeyId id, String secret) {}

    /** The keys of visible units, those that still open something first, then by name. */
    List<ApiKey> list(Scope scope);

    /**
     * Adds a key.
     *
     * @throws NotVisible when the unit is outside the scope
     */
    Created add(Scope scope, Draft draft, PersonId by);

    /**
     * Makes a key open nothing any more, from now on; nothing when it was revoked before.
     *
     * @throws NotVisible when the key is of a unit outside the scope
     */
    void revoke(Scope scope, ApiKeyId id);

    /** The key of that secret, however it stands. */
    Optional<ApiKey> find(String secret);

    /** Whether that key still opens something, as far as is committed by now. */
    boolean isActive(ApiKeyId id);

    /** The unit of the key and everything below it, in the live space. */
    Scope scope(ApiKey key);

    /** Notes that the key was used just now, unless it was in the minute before. */
    void used(ApiKey key);
}
