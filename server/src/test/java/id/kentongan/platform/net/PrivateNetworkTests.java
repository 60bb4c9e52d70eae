package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrivateNetworkTests extends GuardedClientTest {

    private static final InetAddress HERE = InetAddress.ofLiteral("127.0.0.1");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[::1]/",
                "http://[fd00:ec2::254]/",
                "https://10.0.0.1/"
            })
    void refusesARedirectIntoIt(String location) {
        outside.on("/a", "302 Found\nLocation: " + location, "");

        assertThat(failure("/a"))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.private", OutsideFailure::key);
    }

    @Test
    void refusesARedirectToAnotherPortOfAnException() throws Exception {
        try (var inner = OutsideServer.start()) {
            outside.on("/a", "302 Found\nLocation: " + inner.uri("/secret"), "");

            assertThat(failure("/a")).returns("net.failed.port", OutsideFailure::key);
            assertThat(inner.requests()).isEmpty();
        }
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() throws Exception {
        var both = new InetAddress[] {HERE, InetAddress.ofLiteral("192.168.1.1")};

        try (var client = client(host -> both)) {
            assertThat(failure(client, outside.uri("kabar.example", "/feed"), LIMITS))
                    .isInstanceOf(TerminalFailure.class)
                    .returns("net.failed.private", OutsideFailure::key)
                    .returns(List.of("kabar.example"), OutsideFailure::details);
        }
        assertThat(outside.requests()).isEmpty();
    }

    @Test
    void connectsToTheAddressThatItChecked() throws Exception {
        outside.on("/feed", "200 OK", "ok");
        var answers = new ArrayDeque<>(List.of(HERE, InetAddress.ofLiteral("10.0.0.1")));

        try (var client = client(host -> new InetAddress[] {answers.remove()})) {
            client.fetch(FetchRequest.of(outside.uri("kabar.example", "/feed"), LIMITS));

            // one answer is left: the name was asked for once, and what it would say now was never used
            assertThat(answers).hasSize(1);
            assertThat(outside.requests().getFirst()).contains("Host: kabar.example:" + outside.port());
            assertThat(failure(client, outside.uri("kabar.example", "/feed"), LIMITS))
                    .returns("net.failed.private", OutsideFailure::key);
        }
    }

    @Test
    void checksTheNameAnewForEachRedirect() throws Exception {
        outside.on("/a", "301 Moved\nLocation: /b", "").on("/b", "200 OK", "secret");
        var answers = new ArrayDeque<>(List.of(HERE, InetAddress.ofLiteral("127.0.0.2")));

        try (var client = client(host -> new InetAddress[] {answers.remove()})) {
            assertThat(failure(client, outside.uri("kabar.example", "/a"), LIMITS))
                    .returns("net.failed.private", OutsideFailure::key);
        }
        assertThat(outside.requests()).hasSize(1);
    }

    @Test
    void triesLaterWhenANameIsUnknown() throws Exception {
        try (var client = client(host -> {
            throw new UnknownHostException(host);
        })) {
            assertThat(failure(client, URI.create("https://kabar.example/"), LIMITS))
                    .isInstanceOf(RetryableFailure.class)
                    .returns("net.failed.dns", OutsideFailure::key);
        }
    }

    @Test
    void runsOutOfTimeWithAResolverThatNeverAnswers() throws Exception {
        var never = new CountDownLatch(1);

        try (var client = client(host -> {
            awaitUninterruptibly(never);
            return new InetAddress[] {HERE};
        })) {
            assertThat(failure(client, URI.create("http://kabar.example/"), new Limits(1, Duration.ofMillis(100))))
                    .returns("net.failed.timeout", OutsideFailure::key);
        } finally {
            never.countDown();
        }
    }

    @Test
    void triesLaterWhenNobodyListens() throws Exception {
        int port;
        try (var socket = new ServerSocket(0, 1, HERE)) {
            port = socket.getLocalPort();
        }
        var rule = AddressRule.PUBLIC.withException(new InetSocketAddress(HERE, port));

        try (var client = new GuardedClient(rule, null, InstantSource.fixed(NOW))) {
            assertThat(failure(client, URI.create("http://127.0.0.1:" + port + "/"), LIMITS))
                    .isInstanceOf(RetryableFailure.class)
                    .returns("net.failed.refused", OutsideFailure::key);
        }
    }

    @Test
    void takesNoProxyOfTheMachine() throws Exception {
        outside.on("/feed", "200 OK", "ok");
        for (var proxy : List.of("http.proxyHost", "socksProxyHost")) {
            System.setProperty(proxy, "127.0.0.2");
            System.setProperty("http.nonProxyHosts", "");
            try (var client = client(host -> new InetAddress[] {HERE})) {
                assertThat(client.fetch(FetchRequest.of(outside.uri("kabar.example", "/feed"), LIMITS))
                                .status())
                        .isEqualTo(200);
            } finally {
                System.clearProperty(proxy);
                System.clearProperty("http.nonProxyHosts");
            }
        }
    }

    @Test
    void stopsWhenItsThreadIsInterrupted() {
        outside.on("/feed", OutsideServer.drip("200 OK\nContent-Length: 90000"));
        Thread.currentThread().interrupt();

        var failure = catchThrowableOfType(RetryableFailure.class, () -> fetch("/feed"));

        assertThat(failure.key()).isEqualTo("net.failed.stopped");
        assertThat(Thread.interrupted()).isTrue();
    }

    private GuardedClient client(CheckedResolver.Resolver resolver) throws NoSuchAlgorithmException {
        return new GuardedClient(outside.rule(), null, InstantSource.fixed(NOW), resolver, SSLContext.getDefault());
    }

    private static void awaitUninterruptibly(CountDownLatch latch) {
        boolean waiting = true;
        while (waiting) {
            try {
                latch.await();
                waiting = false;
            } catch (InterruptedException e) {
                // a resolver of the system does not wake either
            }
        }
    }
}
