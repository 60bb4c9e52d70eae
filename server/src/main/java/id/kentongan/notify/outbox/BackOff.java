package id.kentongan.notify.outbox;

import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to wait after a failure: twice as long after each, of which one half is left to chance, so that what failed together
 * does not come back together ("equal jitter" of M. Brooker, Exponential Backoff And Jitter, AWS Architecture Blog, 2015).
 */
final class BackOff {
    /** With the waits between them it is tried for about half a day. */
    static final int MOST_ATTEMPTS = 12;

    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(3);
    private static final Duration LONGEST_ASKED_FOR = Duration.ofDays(1);

    private final RandomGenerator random;

    BackOff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * @param attempts that failed, at least one
     * @param asked how long the other side asked to be left alone; it is never asked sooner, up to a day
     */
    Duration after(int attempts, @Nullable Duration asked) {
        var doubled = FIRST.multipliedBy(1L << Math.min(attempts - 1, 20));
        var whole = doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
        var half = whole.toMillis() / 2;
        var wait = Duration.ofMillis(half + random.nextLong(half + 1));
        if (asked == null || asked.compareTo(wait) <= 0) {
            return wait;
        }
        return asked.compareTo(LONGEST_ASKED_FOR) < 0 ? asked : LONGEST_ASKED_FOR;
    }
}
