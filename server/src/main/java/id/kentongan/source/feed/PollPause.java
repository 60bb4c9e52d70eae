package id.kentongan.source.feed;

import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.time.Duration;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * How long to leave a feed alone: as long as it asks for, but within {@link #SHORTEST} and {@link #LONGEST}, and a tenth more
 * or less, so that feeds of one host do not come due together for ever.
 */
final class PollPause {

    static final Duration SHORTEST = Duration.ofMinutes(10);
    static final Duration LONGEST = Duration.ofHours(24);

    /** For feeds that do not say. */
    static final Duration USUAL = Duration.ofHours(1);

    /** For failures that do not say; whoever polls makes it longer when they come again. */
    static final Duration AFTER_FAILURE = Duration.ofMinutes(30);

    private static final Duration LONGEST_WISH = Duration.ofDays(30);
    private static final double JITTER = 0.1;

    private final RandomGenerator random;

    PollPause(RandomGenerator random) {
        this.random = random;
    }

    /** The longer of what the feed and its server say. */
    Duration after(@Nullable Duration period, @Nullable Duration maxAge) {
        var longest = longer(period == null ? Duration.ZERO : period, maxAge == null ? Duration.ZERO : maxAge);
        return jittered(bounded(longest.isZero() ? USUAL : longest), -JITTER);
    }

    /** What a {@code Retry-After} asks for is only made longer by chance, never shorter. */
    Duration after(OutsideFailure failure) {
        return switch (failure) {
            case TerminalFailure _ -> jittered(LONGEST, -JITTER);
            case RetryableFailure retryable -> {
                var wish = retryable.retryAfter();
                yield wish == null
                        ? jittered(AFTER_FAILURE, -JITTER)
                        : jittered(longer(SHORTEST, shorter(wish, LONGEST_WISH)), 0);
            }
        };
    }

    private static Duration bounded(Duration pause) {
        return longer(SHORTEST, shorter(pause, LONGEST));
    }

    private Duration jittered(Duration pause, double least) {
        return Duration.ofMillis(Math.round(pause.toMillis() * (1 + random.nextDouble(least, JITTER))));
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
