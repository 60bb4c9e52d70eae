package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.Release;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GuardedClientTests extends GuardedClientTest {

    @Test
    void givesTheBodyAndWhatBelongsToIt() throws Exception {
        outside.on("/feed", """
                200 OK
                Content-Type: application/rss+xml
                ETag: "a1"
                Last-Modified: Mon, 23 Nov 2026 00:00:00 GMT
                Cache-Control: public, max-age=900
                Link: <https://hub.example/>; rel="hub"
                Link: <https://kabar.example/feed>; rel="self\"""", "<rss/>");

        var fetched = fetch("/feed");

        assertThat(fetched.status()).isEqualTo(200);
        assertThat(fetched.uri()).isEqualTo(outside.uri("/feed"));
        assertThat(fetched.moved()).isFalse();
        assertThat(fetched.contentType()).isEqualTo("application/rss+xml");
        assertThat(fetched.etag()).isEqualTo("\"a1\"");
        assertThat(fetched.lastModified()).isEqualTo("Mon, 23 Nov 2026 00:00:00 GMT");
        assertThat(fetched.maxAge()).isEqualTo(Duration.ofMinutes(15));
        assertThat(fetched.links())
                .containsExactly("<https://hub.example/>; rel=\"hub\"", "<https://kabar.example/feed>; rel=\"self\"");
        assertThat(fetched.body()).asString().isEqualTo("<rss/>");
    }

    @Test
    void saysWhoAsksAndNothingElseOfItself() throws Exception {
        outside.on("/a", "302 Found\nLocation: /b\nSet-Cookie: seen=1", "").on("/b", "200 OK", "");

        fetch("/a");

        assertThat(outside.requests().getLast().lines().filter(line -> !line.isEmpty()))
                .containsExactlyInAnyOrder(
                        "GET /b HTTP/1.1",
                        "Accept: */*",
                        "Accept-Encoding: gzip",
                        "Connection: close",
                        "Host: 127.0.0.1:" + outside.port(),
                        "User-Agent: Kentongan/" + Release.VERSION + " (+https://humas.example/kontak)");
    }

    @Test
    void asksForChangesOnly() throws Exception {
        outside.on("/feed", "304 Not Modified\nETag: \"a1\"", "");

        var fetched = client.fetch(
                new FetchRequest(outside.uri("/feed"), "*/*", "\"a1\"", "Mon, 23 Nov 2026 00:00:00 GMT", LIMITS));

        assertThat(fetched.status()).isEqualTo(Fetched.NOT_MODIFIED);
        assertThat(fetched.body()).isEmpty();
        assertThat(outside.requests().getFirst())
                .contains("If-None-Match: \"a1\"", "If-Modified-Since: Mon, 23 Nov 2026 00:00:00 GMT");
    }

    @ParameterizedTest
    @CsvSource({"301,301,true", "301,308,true", "301,302,false", "307,301,false", "303,303,false"})
    void tellsWhetherItMovedForGood(int first, int second, boolean moved) throws Exception {
        outside.on("/a", first + " Moved\nLocation: /b", "")
                .on("/b", second + " Moved\nLocation: c", "")
                .on("/c", "200 OK", "here");

        var fetched = fetch("/a");

        assertThat(fetched.uri()).isEqualTo(outside.uri("/c"));
        assertThat(fetched.moved()).isEqualTo(moved);
    }

    @ParameterizedTest
    @CsvSource({
        "429,120,PT2M",
        "503,'Tue, 24 Nov 2026 01:00:00 GMT',PT1H",
        "503,'Mon, 23 Nov 2026 01:00:00 GMT',PT0S",
        "503,soon,",
        "500,,",
        "502,7,PT7S",
        "408,,"
    })
    void triesLaterWhenTheOtherSideIsBusy(int status, String header, Duration retryAfter) {
        outside.on("/feed", status + " No" + (header == null ? "" : "\nRetry-After: " + header), "");

        assertThat(failure("/feed"))
                .isInstanceOfSatisfying(RetryableFailure.class, failure -> assertThat(failure.retryAfter())
                        .isEqualTo(retryAfter));
    }

    @ParameterizedTest
    @CsvSource({
        "401,net.failed.forbidden",
        "403,net.failed.forbidden",
        "404,net.failed.missing",
        "400,net.failed.status",
        "451,net.failed.status",
        "300,net.failed.status",
        "301,net.failed.status"
    })
    void givesUpWhenTheOtherSideRefuses(int status, String key) {
        outside.on("/feed", status + " No", "");

        assertThat(failure("/feed"))
                .isInstanceOf(TerminalFailure.class)
                .returns(key, OutsideFailure::key)
                .extracting(OutsideFailure::details)
                .asList()
                .containsExactly("127.0.0.1", String.valueOf(status));
    }

    @Test
    void tellsThatSomethingIsGone() throws Exception {
        outside.on("/feed", "410 Gone", "moved away");

        assertThat(fetch("/feed").status()).isEqualTo(Fetched.GONE);
    }

    @Test
    void escapesWhatAServerForgetsToEscape() throws Exception {
        outside.on("/a", "302 Found\nLocation: /kabar desa/\u00e9?q=a b", "")
                .on("/kabar%20desa/%C3%A9?q=a%20b", "200 OK", "ok");

        assertThat(fetch("/a").body()).asString().isEqualTo("ok");
    }
}
