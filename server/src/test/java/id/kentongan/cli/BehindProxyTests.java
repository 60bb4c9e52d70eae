package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.ServerTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** The server as {@code serve --behind-proxy} starts it; the test is the proxy. */
class BehindProxyTests extends ServerTest {
    private static final Pattern TOKEN = Pattern.compile("data-csrf-token=\"([^\"]+)\"");

    @DynamicPropertySource
    static void forwarding(DynamicPropertyRegistry registry) {
        Application.forwarding(true).forEach((name, value) -> registry.add(name, () -> value));
    }

    @Test
    void marksTheCookieForTlsOnlyAndLeadsToTls() throws Exception {
        var answer = new Browser("203.0.113.1").open("/masuk");
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow()).contains("kentongan=", "Secure");

        var elsewhere = new Browser("203.0.113.1").open("/sumber");
        assertThat(elsewhere.headers().firstValue("Location")).contains("https://kentongan.example/masuk");
        assertThat(elsewhere.headers().firstValue("Set-Cookie").orElseThrow()).contains("wanted=", "Secure");
    }

    @Test
    void slowsDownTheGuesserAndNobodyElse() throws Exception {
        var account = fixtures.person(fixtures.institution("Polres Uji"), Role.OPERATOR);
        for (var guess = 0; guess < 31; guess++) {
            new Browser("203.0.113.7").signIn("tebakan" + guess, "bukan sandinya");
        }

        assertThat(new Browser("203.0.113.7").signIn(account, Fixtures.PASSWORD))
                .endsWith("/masuk?tunggu");
        assertThat(new Browser("203.0.113.8").signIn(account, Fixtures.PASSWORD))
                .endsWith("/");
    }

    @Test
    void believesOnlyTheLastAddressThatTheProxyAdded() throws Exception {
        var account = fixtures.person(fixtures.institution("Polres Uji"), Role.OPERATOR);
        for (var guess = 0; guess < 31; guess++) {
            new Browser("198.51.100." + guess + ", 203.0.113.9").signIn("tebakan" + guess, "bukan sandinya");
        }

        assertThat(new Browser("203.0.113.9").signIn(account, Fixtures.PASSWORD))
                .endsWith("/masuk?tunggu");
    }

    /** Sits at that address behind the proxy, and does not follow redirects. */
    private final class Browser {
        private final String forwardedFor;
        private final CookieManager cookies = new CookieManager();
        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(cookies).build();
        private String token = "";

        Browser(String forwardedFor) {
            this.forwardedFor = forwardedFor;
        }

        HttpResponse<String> open(String path) throws IOException, InterruptedException {
            return client.send(request(path).GET().build(), BodyHandlers.ofString());
        }

        /** Says where that led. */
        String signIn(String name, String password) throws IOException, InterruptedException {
            var matcher = TOKEN.matcher(open("/masuk").body());
            assertThat(matcher.find()).isTrue();
            token = matcher.group(1).replace("&#61;", "=");
            var session = cookies.getCookieStore().getCookies().getFirst();
            var answer = client.send(
                    request("/masuk")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .header("Cookie", session.getName() + "=" + session.getValue())
                            .POST(BodyPublishers.ofString(
                                    "_csrf=" + token + "&nama=" + name + "&sandi=" + password.replace(' ', '+')))
                            .build(),
                    BodyHandlers.ofString());
            return answer.headers().firstValue("Location").orElseThrow();
        }

        private HttpRequest.Builder request(String path) {
            return HttpRequest.newBuilder(URI.create(address(path)))
                    .header("Accept", "text/html")
                    .header("X-Forwarded-For", forwardedFor)
                    .header("X-Forwarded-Proto", "https")
                    .header("X-Forwarded-Host", "kentongan.example");
        }
    }
}
