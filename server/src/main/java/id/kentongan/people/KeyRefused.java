package id.kentongan.people;

import java.io.Serial;

/** A program was not let in, or not further. */
public class KeyRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Why. */
    public enum Reason {
        /** No key came with the request. */
        MISSING,
        UNKNOWN,
        EXPIRED,
        REVOKED,
        /** The key is good, but not for this. */
        NOT_ALLOWED,
        /** Keys that nobody has came from this address too often. */
        TOO_MANY_GUESSES,
        /** This key came too often. */
        TOO_MANY_REQUESTS
    }

    private final Reason reason;
    private final long retryAfterSeconds;

    public KeyRefused(Reason reason) {
        this(reason, 0);
    }

    /** @param retryAfterSeconds when it is worth another try, 0 when that cannot be said */
    public KeyRefused(Reason reason, long retryAfterSeconds) {
        super(reason.name(), null, false, false);
        this.reason = reason;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    public Reason reason() {
        return reason;
    }

    public long retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
