package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.WebAuthenticationDetails;

@Timeout(60)
class SignInThrottleTests {
    private static final String RIGHT = "benar";

    private final Passwords passwords = new Passwords();
    private final Ticking clock = new Ticking();
    private final SignInThrottle throttle = new SignInThrottle(passwords, clock, 2, Duration.ofSeconds(20));

    @Test
    void letsTheRightPasswordIn() {
        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("in");
    }

    @Test
    void locksANameAtOneAddressAfterFiveFailures() {
        fail(5, "sari", "10.0.0.1");

        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("locked");
        assertThat(attempt("SARI", RIGHT, "10.0.0.1")).isEqualTo("locked");
        assertThat(attempt("sari", RIGHT, "10.0.0.2")).isEqualTo("in");
    }

    @Test
    void opensAQuarterOfAnHourAfterTheLastFailureHoweverOftenItIsTriedMeanwhile() {
        fail(5, "sari", "10.0.0.1");
        for (var minute = 0; minute < 14; minute++) {
            clock.pass(Duration.ofMinutes(1));
            assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("locked");
        }

        clock.pass(Duration.ofMinutes(2));

        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("in");
    }

    @Test
    void countsAFailureFromTheLastOne() {
        fail(4, "sari", "10.0.0.1");
        clock.pass(Duration.ofMinutes(14));
        fail(1, "sari", "10.0.0.1");
        clock.pass(Duration.ofMinutes(14));

        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("locked");
    }

    @Test
    void takesASuccessBack() {
        for (var time = 0; time < 100; time++) {
            assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("in");
        }
    }

    @Test
    void countsNoFailureOfOurs() {
        passwords.broken = true;
        fail(50, "sari", "10.0.0.1");
        passwords.broken = false;

        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("in");
    }

    @Test
    void checksNoMorePasswordsThanTheLimitHoweverManyComeAtOnce() throws Exception {
        passwords.hold();
        try (var guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            var outcomes = new ArrayList<Future<String>>();
            for (var guess = 0; guess < 200; guess++) {
                var password = "tebakan " + guess;
                outcomes.add(guessers.submit(() -> attempt("sari", password, "10.0.0.1")));
            }
            passwords.started.acquire(2);
            passwords.release();
            for (var outcome : outcomes) {
                outcome.get();
            }
        }

        assertThat(passwords.checked).hasValue(SignInThrottle.PER_NAME_AND_ADDRESS);
        assertThat(passwords.mostAtOnce).hasValue(2);
    }

    @Test
    void turnsAwayWhoWouldWaitTooLong() throws Exception {
        var hurried = new SignInThrottle(passwords, clock, 1, Duration.ofMillis(50));
        passwords.hold();
        try (var first = Executors.newVirtualThreadPerTaskExecutor()) {
            var inside = first.submit(() -> hurried.authenticate(token("sari", RIGHT, "10.0.0.1")));
            passwords.started.acquire();

            for (var time = 0; time < 6; time++) {
                assertThatThrownBy(() -> hurried.authenticate(token("budi", RIGHT, "10.0.0.1")))
                        .isInstanceOf(SignInThrottle.Busy.class);
            }

            passwords.release();
            assertThat(inside.get()).isNotNull();
        }
        assertThat(hurried.authenticate(token("budi", RIGHT, "10.0.0.1"))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"admİn", "\u212Aasi", "sari wulandari", "", "a", "<b>"})
    void checksNoPasswordOfANameThatNobodyCanHave(String name) {
        assertThat(attempt(name, RIGHT, "10.0.0.1")).isEqualTo("refused");
        assertThat(attempt("x".repeat(1_000_000), RIGHT, "10.0.0.1")).isEqualTo("refused");

        assertThat(passwords.checked).hasValue(0);
    }

    @Test
    void countsNamesThatNobodyCanHaveTogether() {
        for (var time = 0; time < 5; time++) {
            attempt("tak mungkin " + time, RIGHT, "10.0.0.1");
        }

        assertThat(attempt("tak mungkin lagi", RIGHT, "10.0.0.1")).isEqualTo("locked");
        assertThat(attempt("sari", RIGHT, "10.0.0.1")).isEqualTo("in");
    }

    private void fail(int times, String name, String address) {
        for (var time = 0; time < times; time++) {
            assertThat(attempt(name, "salah", address)).isEqualTo("refused");
        }
    }

    private String attempt(String name, String password, String address) {
        try {
            throttle.authenticate(token(name, password, address));
            return "in";
        } catch (LockedException e) {
            return "locked";
        } catch (BadCredentialsException | InternalAuthenticationServiceException e) {
            return "refused";
        }
    }

    private static Authentication token(String name, String password, String address) {
        var token = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        token.setDetails(new WebAuthenticationDetails(address, null));
        return token;
    }

    /** Knows one password for all names, and counts how often it was asked. */
    private static final class Passwords implements AuthenticationProvider {
        final AtomicInteger checked = new AtomicInteger();
        final AtomicInteger mostAtOnce = new AtomicInteger();
        final Semaphore started = new Semaphore(0);
        private final AtomicInteger inside = new AtomicInteger();
        private volatile CountDownLatch gate = new CountDownLatch(0);
        volatile boolean broken;

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        @Override
        public Authentication authenticate(Authentication attempt) {
            checked.incrementAndGet();
            mostAtOnce.accumulateAndGet(inside.incrementAndGet(), Math::max);
            started.release();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            } finally {
                inside.decrementAndGet();
            }
            if (broken) {
                throw new InternalAuthenticationServiceException("no database");
            }
            if (!RIGHT.equals(attempt.getCredentials())) {
                throw new BadCredentialsException("wrong");
            }
            return UsernamePasswordAuthenticationToken.authenticated(attempt.getName(), null, List.of());
        }

        @Override
        public boolean supports(Class<?> type) {
            return true;
        }
    }

    private static final class Ticking extends Clock {
        private Instant now = Instant.parse("2026-11-20T01:00:00Z");

        void pass(Duration time) {
            now = now.plus(time);
        }

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
    }
}
