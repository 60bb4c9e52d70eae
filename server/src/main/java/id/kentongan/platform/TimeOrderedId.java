package id.kentongan.platform;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDs of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then random bits, so that rows made one
 * after the other lie side by side in an index. Within one maker ids only grow, also when the clock steps back.
 *
 * <p>Thread-safe.
 */
public final class TimeOrderedId {
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    private final Clock clock;
    private final SecureRandom random = new SecureRandom();
    private long lastTicks;

    public TimeOrderedId(Clock clock) {
        this.clock = clock;
    }

    /** A new id, greater than every id that this maker gave before. */
    public synchronized UUID next() {
        // 12 bits of sub-millisecond counter behind the milliseconds (RFC 9562, method 1 of section 6.2)
        lastTicks = Math.max(clock.millis() << 12, lastTicks + 1);
        var high = (lastTicks >>> 12 << 16) | VERSION_7 | (lastTicks & 0xFFF);
        var low = VARIANT | (random.nextLong() >>> 2);
        return new UUID(high, low);
    }

    /** The lowest id that could have been made at that instant: rows from then on have ids that are not below it. */
    public static UUID lowestAt(Instant instant) {
        return new UUID(instant.toEpochMilli() << 16 | VERSION_7, VARIANT);
    }
}
