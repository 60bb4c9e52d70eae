package id.kentongan.platform.net;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HostileAnswerTests extends GuardedClientTest {

    private static final Limits SHORT = new Limits(100_000, Duration.ofMillis(300));

    @Test
    void unpacksGzip() throws Exception {
        outside.on("/feed", "200 OK\nContent-Encoding: gzip", gzip("halo".getBytes(ISO_8859_1)));

        assertThat(fetch("/feed").body()).asString().isEqualTo("halo");
    }

    @Test
    void stopsAtABombThatUnpacksToFarMoreThanItsSize() throws Exception {
        outside.on("/feed", "200 OK\nContent-Encoding: gzip", gzip(new byte[50 << 20]));

        assertThat(failure(client, outside.uri("/feed"), new Limits(100 << 20, Duration.ofSeconds(20))))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.bomb", OutsideFailure::key);
    }

    @Test
    void stopsAtMoreThanTheLimitOnceUnpacked() throws Exception {
        outside.on("/feed", "200 OK\nContent-Encoding: gzip", gzip(halfRandom(100_001)));

        assertThat(failure("/feed")).returns("net.failed.too_large", OutsideFailure::key);
    }

    @Test
    void takesJustTheLimit() throws Exception {
        outside.on("/feed", "200 OK", new byte[100_000]);

        assertThat(fetch("/feed").body()).hasSize(100_000);
    }

    @Test
    void doesNotEvenBeginWithWhatIsAnnouncedAsTooLarge() {
        outside.on("/feed", "200 OK\nContent-Length: 100001", "");

        assertThat(failure("/feed"))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.too_large", OutsideFailure::key);
    }

    @Test
    void stopsAtEndlessChunks() {
        outside.on("/feed", (socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n".getBytes(ISO_8859_1));
            var chunk = ("1000\r\n" + "x".repeat(4096) + "\r\n").getBytes(ISO_8859_1);
            while (true) {
                out.write(chunk);
            }
        });

        assertThat(failure("/feed")).returns("net.failed.too_large", OutsideFailure::key);
    }

    @ParameterizedTest
    @ValueSource(strings = {"200 OK\nContent-Length: 90000", "200 OK\nTransfer-Encoding: chunked", "404 Not Found"})
    void leavesWhoeverSendsAByteNowAndThen(String head) throws Exception {
        var left = new CountDownLatch(1);
        var drip = OutsideServer.drip(head);
        outside.on("/feed", (socket, out) -> {
            try {
                drip.send(socket, out);
            } finally {
                left.countDown();
            }
        });

        var failure = failure(client, outside.uri("/feed"), SHORT);

        assertThat(failure).isNotNull();
        left.await();
    }

    @Test
    void runsOutOfTimeWithABodyThatNeverEnds() {
        outside.on("/feed", OutsideServer.drip("200 OK\nContent-Length: 90000"));

        assertThat(failure(client, outside.uri("/feed"), SHORT))
                .isInstanceOf(RetryableFailure.class)
                .returns("net.failed.timeout", OutsideFailure::key);
    }

    @Test
    void runsOutOfTimeWithAHeadThatNeverEnds() {
        outside.on("/feed", OutsideServer.dripAfter("HTTP/1.1 200 OK\r\nX: "));

        assertThat(failure(client, outside.uri("/feed"), SHORT)).returns("net.failed.timeout", OutsideFailure::key);
    }

    @Test
    void refusesALineOfTheHeadThatIsTooLong() {
        outside.on("/feed", "200 OK\nX: " + "x".repeat(9000), "");

        assertThat(failure("/feed"))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.headers", OutsideFailure::key);
    }

    @Test
    void refusesAHeadOfTooManyLines() {
        outside.on("/feed", "200 OK" + "\nX: x".repeat(200), "");

        assertThat(failure("/feed")).returns("net.failed.headers", OutsideFailure::key);
    }

    @Test
    void endsARedirectThatGoesInCircles() {
        outside.on("/a", "302 Found\nLocation: /b", "").on("/b", "302 Found\nLocation: /a", "");

        assertThat(failure("/a"))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.redirects", OutsideFailure::key);
        assertThat(outside.requests()).hasSize(1 + GuardedClient.MAX_REDIRECTS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gopher://kabar.example/", "file:///etc/passwd", "http://", "javascript:alert(1)"})
    void refusesARedirectToWhatIsNoWebAddress(String location) {
        outside.on("/a", "302 Found\nLocation: " + location, "");

        assertThat(failure("/a"))
                .isInstanceOf(TerminalFailure.class)
                .returns("net.failed.redirect", OutsideFailure::key);
    }

    @Test
    void triesLaterWhenTheBodyBreaksOff() throws Exception {
        var packed = gzip("halo ".repeat(100).getBytes(ISO_8859_1));
        outside.on("/length", "200 OK\nContent-Length: 10", "half")
                .on("/chunks", "200 OK\nTransfer-Encoding: chunked", "a\r\nhalf")
                .on("/gzip", "200 OK\nContent-Encoding: gzip", Arrays.copyOf(packed, packed.length - 12))
                .on("/nothing", (socket, out) -> {});

        for (var path : new String[] {"/length", "/chunks", "/gzip", "/nothing"}) {
            assertThat(failure(path))
                    .as(path)
                    .isInstanceOf(RetryableFailure.class)
                    .returns("net.failed.cut", OutsideFailure::key);
        }
    }

    @Test
    void triesLaterWhenNoHttpIsSpoken() {
        outside.on("/feed", (socket, out) -> out.write("220 mail.example ESMTP\r\n".getBytes(ISO_8859_1)));

        assertThat(failure("/feed")).isInstanceOf(RetryableFailure.class);
    }

    @Test
    void refusesAPackingItDidNotAskFor() {
        outside.on("/feed", "200 OK\nContent-Encoding: br", "x")
                .on("/twice", "200 OK\nContent-Encoding: gzip, gzip", "x");

        assertThat(failure("/feed")).returns("net.failed.encoding", OutsideFailure::key);
        assertThat(failure("/twice")).returns("net.failed.encoding", OutsideFailure::key);
    }

    /** Packs to half its size. */
    private static byte[] halfRandom(int size) {
        var bytes = new byte[size];
        new Random(7).nextBytes(bytes);
        Arrays.fill(bytes, 0, size / 2, (byte) 0);
        return bytes;
    }

    private static byte[] gzip(byte[] content) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write(content);
        }
        return packed.toByteArray();
    }
}
