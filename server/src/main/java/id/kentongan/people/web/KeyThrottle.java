package id.kentongan.people.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.kentongan.people.ApiKeyId;
import id.kentongan.people.KeyRefused;
import id.kentongan.people.KeyRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Slows programs down: whoever comes with keys that nobody has, by address, and every key, by how often it comes in one
 * minute of the clock. A secret cannot be guessed; this keeps the tries from costing anything.
 *
 * <p>Thread-safe.
 */
class KeyThrottle {
    static final int GUESSES_PER_ADDRESS = 30;
    static final int REQUESTS_PER_MINUTE = 600;
    private static final Duration MEMORY = SignInThrottle.MEMORY;
    private static final long MOST_COUNTERS = 100_000;

    private record Minute(ApiKeyId key, long number) {}

    private final Clock clock;
    private final Cache<String, AtomicInteger> guesses;
    private final Cache<Minute, AtomicInteger> requests;

    KeyThrottle(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        guesses = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST_COUNTERS)
                .build();
        requests = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofMinutes(2))
                .maximumSize(MOST_COUNTERS)
                .build();
    }

    /** @throws KeyRefused when there were too many guesses from that address */
    void requireFewGuesses(String address) {
        var made = guesses.getIfPresent(address);
        if (made != null && made.get() >= GUESSES_PER_ADDRESS) {
            throw new KeyRefused(Reason.TOO_MANY_GUESSES, MEMORY.toSeconds());
        }
    }

    void guessed(String address) {
        var made = guesses.get(address, unknown -> new AtomicInteger());
        made.incrementAndGet();
        guesses.put(address, made); // forgotten a while after the last guess, not after the first
    }

    /** @throws KeyRefused when the key came too often in this minute */
    void count(ApiKeyId key) {
        var seconds = clock.instant().getEpochSecond();
        var minute = new Minute(key, seconds / 60);
        if (requests.get(minute, unknown -> new AtomicInteger()).incrementAndGet() > REQUESTS_PER_MINUTE) {
            throw new KeyRefused(Reason.TOO_MANY_REQUESTS, 60 - seconds % 60);
        }
    }
}
