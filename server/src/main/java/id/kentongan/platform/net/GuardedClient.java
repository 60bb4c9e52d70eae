package id.kentongan.platform.net;

import id.kentongan.platform.Release;
import id.kentongan.platform.net.Transport.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.URI;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Fetches what stands at an address that somebody else chose, and posts there (the rules are those of the OWASP cheat sheet on server-side
 * request forgery, case 2):
 *
 * <ul>
 *   <li>http and https only, on the ports of the {@link AddressRule}; no user in the address, no odd spelling of numbers;
 *   <li>every address that a name resolves to must be permitted, and the connection goes to one of just those;
 *   <li>at most {@value #MAX_REDIRECTS} redirects, each judged like a new address;
 *   <li>no cookies, no credentials, no proxy, no second try;
 *   <li>limits for the headers (100 of 8 KiB), the body once unpacked, how far it unpacks (100 times), and for the whole
 *       time by the clock on the wall, however busily the other side sends.
 * </ul>
 *
 * <p>Thread-safe; made to be called by virtual threads, which wait for a free place when {@value #PER_HOST} fetches from
 * one host or {@value #AT_ONCE} altogether are under way.
 */
public final class GuardedClient implements AutoCloseable {

    static final int MAX_REDIRECTS = 5;
    static final int AT_ONCE = 16;

    /** Whoever asks one host more at once only waits. */
    public static final int PER_HOST = 2;

    private final AddressRule rule;
    private final CloseableHttpClient http;
    private final Transport transport;
    private final Slots slots = new Slots(AT_ONCE, PER_HOST);

    /**
     * @param contact a page by which whoever is asked learns who asks, or {@code null}
     * @param clock by which a {@code Retry-After} with a date is read
     */
    public GuardedClient(AddressRule rule, @Nullable URI contact, InstantSource clock) {
        this(rule, contact, clock, InetAddress::getAllByName, systemTls());
    }

    GuardedClient(
            AddressRule rule,
            @Nullable URI contact,
            InstantSource clock,
            CheckedResolver.Resolver resolver,
            SSLContext tls) {
        this.rule = rule;
        http = Connections.client(new CheckedResolver(resolver, rule), tls, agent(contact), AT_ONCE);
        transport = new Transport(http, clock);
    }

    /**
     * Asks, follows redirects, and reads the answer to its end.
     *
     * @throws RetryableFailure when it may work later: no answer, half an answer, too busy (429, 5xx)
     * @throws TerminalFailure when it will not: a forbidden address, a wrong certificate, too much, any other status than
     *     those of {@link Fetched}
     */
    public Fetched fetch(FetchRequest request) throws OutsideFailure {
        var target = Target.of(request.uri(), rule);
        var left = request.limits().total();
        boolean permanently = true;
        for (int redirects = 0; redirects <= MAX_REDIRECTS; redirects++) {
            var place = slots.take(target.host(), request.limits().total());
            long start = System.nanoTime();
            switch (timed(target, asked -> transport.send(asked, request), left, place)) {
                case Answer.Final end -> {
                    return end.fetched().at(redirects > 0 && permanently);
                }
                case Answer.Moved moved -> {
                    target = target.follow(moved.location(), rule);
                    permanently &= moved.permanently();
                }
            }
            left = left.minusNanos(System.nanoTime() - start);
        }
        throw new TerminalFailure("net.failed.redirects", target.host(), String.valueOf(MAX_REDIRECTS));
    }

    /**
     * Posts, and reads the answer, whatever its status; follows no redirect, because a body is meant for whom it was sent to.
     *
     * @throws RetryableFailure when nobody answered, or it is not known whether the body arrived
     * @throws TerminalFailure when it will not work: a forbidden address, a wrong certificate, too much in answer
     */
    public Posted post(PostRequest request) throws OutsideFailure {
        var target = Target.of(request.uri(), rule);
        var place = slots.take(target.host(), request.limits().total());
        return timed(
                target,
                asked -> transport.post(asked, request),
                request.limits().total(),
                place);
    }

    @Override
    public void close() {
        try {
            http.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One request and its answer. */
    @FunctionalInterface
    private interface Hop<A> {
        A make(Target target) throws OutsideFailure;
    }

    /** In a thread of its own, because whoever resolves names or sends a byte now and then keeps no time limit. */
    private static <A> A timed(Target target, Hop<A> asked, Duration left, Slots.Place place) throws OutsideFailure {
        var hop = new FutureTask<A>(() -> asked.make(target));
        Thread.ofVirtual().name("fetch " + target.host()).start(() -> {
            try (place) {
                hop.run();
            }
        });
        try {
            return hop.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw new RetryableFailure("net.failed.timeout", target.host());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RetryableFailure("net.failed.stopped", target.host());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutsideFailure failure) {
                throw failure;
            }
            throw new IllegalStateException("fetching from " + target.host(), e.getCause());
        } finally {
            // wakes a virtual thread that waits for a socket, and closes it
            hop.cancel(true);
        }
    }

    private static String agent(@Nullable URI contact) {
        return "Kentongan/" + Release.VERSION + (contact == null ? "" : " (+" + contact.toASCIIString() + ")");
    }

    private static SSLContext systemTls() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has TLS", e);
        }
    }
}
