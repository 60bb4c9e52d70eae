package id.kentongan.survey;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import id.kentongan.platform.FormKey;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever answers a form again and again: so many answers an hour from one network address, so many altogether. The
 * limit of an address is wide, because a waiting room shares one.
 *
 * <p>An address is known only by a keyed hash whose key is made anew every day and is nowhere but in memory; nothing of it is
 * written down. Thread-safe.
 */
@Component
class ResponseThrottle {
    static final int PER_ADDRESS = 30;
    static final int PER_FORM = 1000;
    private static final long MOST_COUNTERS = 100_000;

    /** One form in one hour, for one address or, with 0 and no address, for all. */
    private record Counter(SurveyId form, long hour, long address, boolean all) {}

    private record DayKey(long day, FormKey key) {}

    private final Clock clock;
    private final Cache<Counter, AtomicInteger> counters;
    private final SecureRandom random = new SecureRandom();
    private DayKey today;

    ResponseThrottle(Clock clock) {
        this.clock = clock;
        Ticker ticker = () -> TimeUnit.MILLISECONDS.toNanos(clock.millis());
        counters = Caffeine.newBuilder()
                .ticker(ticker)
                .expireAfterWrite(Duration.ofHours(1))
                .maximumSize(MOST_COUNTERS)
                .build();
        today = fresh(day());
    }

    /** Counts an answer; says whether it may be taken. */
    boolean admit(SurveyId form, String address) {
        var own = counter(form, address);
        if (own.incrementAndGet() > PER_ADDRESS) {
            own.decrementAndGet();
            return false;
        }
        var all = counterOfAll(form);
        if (all.incrementAndGet() > PER_FORM) {
            all.decrementAndGet();
            own.decrementAndGet();
            return false;
        }
        return true;
    }

    /** What was admitted was no new answer. */
    void takeBack(SurveyId form, String address) {
        counter(form, address).decrementAndGet();
        counterOfAll(form).decrementAndGet();
    }

    private AtomicInteger counter(SurveyId form, String address) {
        return of(new Counter(form, hour(), hash(address), false));
    }

    private AtomicInteger counterOfAll(SurveyId form) {
        return of(new Counter(form, hour(), 0, true));
    }

    private AtomicInteger of(Counter counter) {
        return counters.get(counter, unknown -> new AtomicInteger());
    }

    private long hash(String address) {
        return ByteBuffer.wrap(keyOfToday().seal(network(address))).getLong();
    }

    /** An IPv4 address; of an IPv6 address the first 64 bits, since whoever has one has all of that network. */
    private static byte[] network(String address) {
        try {
            var parsed = InetAddress.ofLiteral(address);
            return parsed instanceof Inet6Address ? Arrays.copyOf(parsed.getAddress(), 8) : parsed.getAddress();
        } catch (IllegalArgumentException e) {
            return address.getBytes(StandardCharsets.UTF_8);
        }
    }

    private synchronized FormKey keyOfToday() {
        if (today.day() != day()) {
            today = fresh(day());
        }
        return today.key();
    }

    private DayKey fresh(long day) {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return new DayKey(day, new FormKey(bytes));
    }

    private long day() {
        return Math.floorDiv(clock.millis(), Duration.ofDays(1).toMillis());
    }

    private long hour() {
        return Math.floorDiv(clock.millis(), Duration.ofHours(1).toMillis());
    }
}
