package id.kentongan.people.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down whoever guesses passwords. Failures are counted for a name from one address, for an address, and for a name,
 * each with its own limit; the counters forget after a quarter of an hour without a failure. The limit of a name alone is
 * high, so that a stranger can hardly lock somebody out.
 */
class SignInThrottle implements AuthenticationProvider {
    private record Counter(String key, int limit) {}

    static final int PER_NAME_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;
    static final int PER_NAME = 60;
    static final Duration MEMORY = Duration.ofMinutes(15);
    private static final long MOST_COUNTERS = 100_000;

    private final AuthenticationProvider behind;
    private final Cache<String, AtomicInteger> failures;

    SignInThrottle(AuthenticationProvider behind, Clock clock) {
        this.behind = behind;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        failures = Caffeine.newBuilder()
                .expireAfterAccess(MEMORY)
                .maximumSize(MOST_COUNTERS)
                .ticker(ticker)
                .build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var counters = counters(attempt);
        for (var counter : counters) {
            var soFar = failures.getIfPresent(counter.key());
            if (soFar != null && soFar.get() >= counter.limit()) {
                throw new LockedException("too many failed attempts");
            }
        }
        try {
            var authentication = behind.authenticate(attempt);
            failures.invalidate(counters.getFirst().key());
            return authentication;
        } catch (AuthenticationException e) {
            counters.forEach(counter ->
                    failures.get(counter.key(), key -> new AtomicInteger()).incrementAndGet());
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return behind.supports(type);
    }

    private static List<Counter> counters(Authentication attempt) {
        var name = attempt.getName().toLowerCase(Locale.ROOT);
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return List.of(
                new Counter("both " + address + " " + name, PER_NAME_AND_ADDRESS),
                new Counter("address " + address, PER_ADDRESS),
                new Counter("name " + name, PER_NAME));
    }
}
