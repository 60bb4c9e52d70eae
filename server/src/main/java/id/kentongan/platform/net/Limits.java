package id.kentongan.platform.net;

import java.time.Duration;

/**
 * What one fetch may cost, redirects included.
 *
 * @param maxBytes of the body once unpacked
 * @param total from the first connection to the last byte, without the wait for a free place
 */
public record Limits(int maxBytes, Duration total) {

    /** 5 MiB in 20 seconds. */
    public static final Limits FEED = new Limits(5 << 20, Duration.ofSeconds(20));

    /** 3 MiB in 20 seconds. */
    public static final Limits PAGE = new Limits(3 << 20, Duration.ofSeconds(20));

    public Limits {
        if (maxBytes < 0) {
            throw new IllegalArgumentException("bytes must not be negative: " + maxBytes);
        }
        if (!total.isPositive()) {
            throw new IllegalArgumentException("time must be positive: " + total);
        }
    }
}
