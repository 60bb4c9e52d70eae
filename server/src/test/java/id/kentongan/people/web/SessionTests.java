package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Arrays;
import java.util.Comparator;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.Session;
import org.apache.catalina.session.ManagerBase;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.tomcat.TomcatWebServer;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;

/** What the server keeps for whom, and for how long. */
class SessionTests extends WebTest {
    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private People people;

    @Test
    void keepsNothingForAStrangerWhoAsksForAPage() throws Exception {
        var before = sessions().getActiveSessions();
        try (var client = HttpClient.newHttpClient()) {
            for (var page = 0; page < 20; page++) {
                var answer = client.send(
                        HttpRequest.newBuilder(URI.create(address("/suara?cari=" + page)))
                                .header("Accept", "text/html")
                                .build(),
                        BodyHandlers.ofString());
                assertThat(answer.headers().firstValue("Location")).contains(address("/masuk"));
            }
        }

        assertThat(sessions().getActiveSessions()).isLessThanOrEqualTo(before);
    }

    @Test
    void keepsASessionForADayOnlyOfWhoHasSignedIn() {
        var polres = fixtures.institution("Polres Uji");
        var stranger = stranger();
        stranger.open("/masuk");
        assertThat(newest()).isEqualTo(Duration.ofMinutes(10));

        signedIn(polres, Role.OPERATOR).open("/sumber");
        assertThat(newest()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void keepsASessionForADayAfterALink() {
        var polres = fixtures.institution("Polres Uji");
        var person = fixtures.idOf(fixtures.person(polres, Role.OPERATOR));
        var link = people.newLinkFor(fixtures.below(polres), person, Duration.ofHours(1));
        var invited = stranger();
        invited.open("/mulai?kunci=" + link);

        invited.submit("/mulai/sandi", "kunci", link, "sandi", Fixtures.PASSWORD, "ulang", Fixtures.PASSWORD);

        assertThat(newest()).isEqualTo(Duration.ofHours(12));
    }

    @Test
    void boundsTheNumberOfSessions() {
        assertThat(sessions().getMaxActiveSessions()).isEqualTo(20_000);
    }

    /** How long the session that began last is kept. */
    private Duration newest() {
        var newest = Arrays.stream(sessions().findSessions())
                .max(Comparator.comparingLong(Session::getThisAccessedTime))
                .orElseThrow();
        return Duration.ofSeconds(newest.getMaxInactiveInterval());
    }

    private ManagerBase sessions() {
        Container[] contexts = ((TomcatWebServer) application.getWebServer())
                .getTomcat()
                .getHost()
                .findChildren();
        return (ManagerBase) ((Context) contexts[0]).getManager();
    }
}
