package id.kentongan.people.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.kentongan.people.People;
import java.io.Serial;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

/**
 * Slows down whoever guesses passwords. Failures are counted for a name from one address, for an address, and for a name,
 * each with its own limit; a counter forgets a quarter of an hour after its last failure, whatever was turned away
 * meanwhile. The limit of a name alone is high, so that a stranger can hardly lock somebody out.
 *
 * <p>An attempt counts before its password is looked at and is taken back when it succeeds, so that many at once get no
 * further than many in a row. Only a few passwords are checked at a time: that is made to be slow.
 */
class SignInThrottle implements AuthenticationProvider {
    /** So many passwords are being checked that this one was not looked at. */
    static final class Busy extends AuthenticationServiceException {
        @Serial
        private static final long serialVersionUID = 1;

        Busy() {
            super("too many passwords to check");
        }
    }

    private record Counter(String key, int limit, AtomicInteger failures) {}

    static final int PER_NAME_AND_ADDRESS = 5;
    static final int PER_ADDRESS = 30;
    static final int PER_NAME = 60;
    static final Duration MEMORY = Duration.ofMinutes(15);
    private static final long MOST_COUNTERS = 100_000;

    /** Capitals are taken for small letters, as far as the alphabet of the names goes. */
    private static final Pattern NAME = Pattern.compile(People.SIGN_IN.pattern(), Pattern.CASE_INSENSITIVE);
    /** What stands for every name that nobody can have; no name looks like it. */
    private static final String NOBODY = "?";

    private final AuthenticationProvider behind;
    private final Cache<String, AtomicInteger> failures;
    private final Semaphore checks;
    private final Duration patience;

    /**
     * @param checksAtOnce how many passwords are checked at a time
     * @param patience how long an attempt waits for its turn
     */
    SignInThrottle(AuthenticationProvider behind, Clock clock, int checksAtOnce, Duration patience) {
        this.behind = behind;
        this.patience = patience;
        checks = new Semaphore(checksAtOnce, true);
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        failures = Caffeine.newBuilder()
                .expireAfterWrite(MEMORY)
                .maximumSize(MOST_COUNTERS)
                .ticker(ticker)
                .build();
    }

    @Override
    public @Nullable Authentication authenticate(Authentication attempt) {
        var name = NAME.matcher(attempt.getName()).matches() ? attempt.getName().toLowerCase(Locale.ROOT) : NOBODY;
        var counters = counters(name, attempt);
        count(counters);
        try {
            if (name.equals(NOBODY)) {
                throw new BadCredentialsException("nobody can have that name");
            }
            var person = check(attempt);
            takeBack(counters);
            failures.invalidate(counters.getFirst().key());
            return person;
        } catch (AuthenticationServiceException e) { // nothing that whoever signs in could help
            takeBack(counters);
            throw e;
        } catch (AuthenticationException e) {
            counters.forEach(
                    counter -> failures.put(counter.key(), counter.failures())); // a real failure: not forgotten soon
            throw e;
        }
    }

    @Override
    public boolean supports(Class<?> type) {
        return behind.supports(type);
    }

    private @Nullable Authentication check(Authentication attempt) {
        try {
            if (!checks.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new Busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Busy();
        }
        try {
            return behind.authenticate(attempt);
        } finally {
            checks.release();
        }
    }

    private static void count(List<Counter> counters) {
        for (var raised = 1; raised <= counters.size(); raised++) {
            var counter = counters.get(raised - 1);
            if (counter.failures().incrementAndGet() > counter.limit()) {
                takeBack(counters.subList(0, raised));
                throw new LockedException("too many failed attempts");
            }
        }
    }

    private static void takeBack(List<Counter> counters) {
        counters.forEach(counter -> counter.failures().decrementAndGet());
    }

    private List<Counter> counters(String name, Authentication attempt) {
        var address =
                attempt.getDetails() instanceof WebAuthenticationDetails details ? details.getRemoteAddress() : "";
        return List.of(
                counter("both " + address + " " + name, PER_NAME_AND_ADDRESS),
                counter("address " + address, PER_ADDRESS),
                counter("name " + name, PER_NAME));
    }

    private Counter counter(String key, int limit) {
        return new Counter(key, limit, failures.get(key, unknown -> new AtomicInteger()));
    }
}
