package id.kentongan.people.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import id.kentongan.people.ApiKey;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.KeyRefused;
import id.kentongan.people.KeyRefused.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** Finds the key of a request, by its {@code Authorization} header alone, and says why it does not open. */
@Component
class KeyDoor {
    private static final String SCHEME = "Bearer ";
    /** Nothing that we made is longer; what is longer is not even hashed. */
    private static final int LONGEST = 200;

    private final ApiKeys keys;
    private final Clock clock;
    private final KeyThrottle throttle;
    /** Who came in from where: the guesses of others at the same address do not shut them out. */
    private final Cache<String, Boolean> guests = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofHours(1))
            .build();

    KeyDoor(ApiKeys keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
        throttle = new KeyThrottle(clock);
    }

    /** @throws KeyRefused when the request has no key that opens this */
    ApiKey admit(HttpServletRequest request, KeyPermission wanted) {
        var secret = secret(request.getHeader(HttpHeaders.AUTHORIZATION));
        var address = request.getRemoteAddr();
        var key = find(secret, address);
        throttle.count(key.id());
        switch (key.state(clock.instant())) {
            case REVOKED -> throw new KeyRefused(Reason.REVOKED);
            case EXPIRED -> throw new KeyRefused(Reason.EXPIRED);
            case ACTIVE -> keys.used(key);
        }
        if (!key.may(wanted)) {
            throw new KeyRefused(Reason.NOT_ALLOWED);
        }
        return key;
    }

    private ApiKey find(String secret, String address) {
        var guest = address + " " + Integer.toHexString(secret.hashCode());
        if (guests.getIfPresent(guest) == null) {
            throttle.requireFewGuesses(address);
        }
        var key = secret.length() > LONGEST ? null : keys.find(secret).orElse(null);
        if (key == null) {
            throttle.guessed(address);
            throw new KeyRefused(Reason.UNKNOWN);
        }
        guests.put(guest, true);
        return key;
    }

    private static String secret(@Nullable String header) {
        if (header == null || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new KeyRefused(Reason.MISSING);
        }
        return header.substring(SCHEME.length()).strip();
    }
}
