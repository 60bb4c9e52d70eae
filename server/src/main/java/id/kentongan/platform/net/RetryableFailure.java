package id.kentongan.platform.net;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** It did not work now, and may work later. */
public final class RetryableFailure extends OutsideFailure {

    private static final long serialVersionUID = 1L;

    private final @Nullable Duration retryAfter;

    /** @param retryAfter how long the other side asks to be left alone, or {@code null} when it does not say */
    public RetryableFailure(@Nullable Duration retryAfter, String key, String... details) {
        super(key, List.of(details));
        this.retryAfter = retryAfter;
    }

    public RetryableFailure(String key, String... details) {
        this(null, key, details);
    }

    public @Nullable Duration retryAfter() {
        return retryAfter;
    }
}
