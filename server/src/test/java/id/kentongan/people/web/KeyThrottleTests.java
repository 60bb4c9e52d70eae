package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.people.ApiKeyId;
import id.kentongan.people.KeyRefused;
import id.kentongan.people.KeyRefused.Reason;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class KeyThrottleTests {
    private Instant now = Instant.parse("2026-11-24T00:00:10Z");
    private final KeyThrottle throttle = new KeyThrottle(new Clock() {
        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    });

    @Test
    void stopsWhoeverGuessesUntilTheyLeaveItForAWhile() {
        for (var guess = 0; guess < KeyThrottle.GUESSES_PER_ADDRESS; guess++) {
            throttle.requireFewGuesses("10.0.0.1");
            throttle.guessed("10.0.0.1");
        }

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> throttle.requireFewGuesses("10.0.0.1"))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_GUESSES);
                    assertThat(refused.retryAfterSeconds()).isEqualTo(900);
                });
        assertThatCode(() -> throttle.requireFewGuesses("10.0.0.2")).doesNotThrowAnyException();

        now = now.plus(Duration.ofMinutes(16));
        assertThatCode(() -> throttle.requireFewGuesses("10.0.0.1")).doesNotThrowAnyException();
    }

    @Test
    void countsTheRequestsOfAKeyByTheMinute() {
        var key = new ApiKeyId(UUID.randomUUID());
        for (var request = 0; request < KeyThrottle.REQUESTS_PER_MINUTE; request++) {
            throttle.count(key);
        }

        assertThatExceptionOfType(KeyRefused.class)
                .isThrownBy(() -> throttle.count(key))
                .satisfies(refused -> {
                    assertThat(refused.reason()).isEqualTo(Reason.TOO_MANY_REQUESTS);
                    assertThat(refused.retryAfterSeconds()).isEqualTo(50);
                });
        assertThatCode(() -> throttle.count(new ApiKeyId(UUID.randomUUID()))).doesNotThrowAnyException();

        now = now.plus(Duration.ofSeconds(50));
        assertThatCode(() -> throttle.count(key)).doesNotThrowAnyException();
    }
}
