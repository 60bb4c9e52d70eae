package id.kentongan;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kentongan.people.Fixtures;
import id.kentongan.platform.AuditKey;
import id.kentongan.platform.FormKey;
import id.kentongan.platform.HandedOutKeys;
import id.kentongan.platform.Place;
import id.kentongan.platform.Pseudonyms;
import id.kentongan.platform.net.AddressRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * The whole application on a real database and a real port. All tests share one of it: each makes an institution of its own
 * ({@link Fixtures}), which no other test can see.
 */
@SpringBootTest(
        classes = KentonganServer.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"kentongan.background=true", "kentongan.warning.first=P1D"})
@Import(ServerTest.Surroundings.class)
public abstract class ServerTest {
    /** A real mail server; what it got stays there for the tests to read. */
    protected static final GreenMail MAIL = startMail();

    private static final TestDatabase DATABASE = TestDatabase.fresh();

    @LocalServerPort
    protected int port;

    @Autowired
    protected Fixtures fixtures;

    private static GreenMail startMail() {
        var mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.start();
        return mail;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry registry) {
        registry.add("spring.datasource.url", DATABASE::url);
        registry.add("spring.datasource.username", DATABASE::user);
        registry.add("spring.datasource.password", DATABASE::password);
        registry.add("spring.mail.host", () -> "127.0.0.1");
        registry.add("spring.mail.port", () -> MAIL.getSmtp().getPort());
        registry.add("kentongan.telegram.server", () -> StandInSite.get().uri("/"));
        registry.add("kentongan.telegram.token", () -> "123:uji");
    }

    protected String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    @TestConfiguration
    @Import(Fixtures.class)
    static class Surroundings {
        @Bean
        Place place() throws IOException {
            var data = Files.createTempDirectory(Files.createDirectories(Path.of("target", "test-data")), "server");
            return new Place(data, Files.createDirectories(data.resolve("incoming")), DATABASE.url(), "test");
        }

        /** The outside world may be asked only where it stands on this machine. */
        @Bean
        AddressRule addressRule() {
            return new AddressRule(Set.of(), Set.of(StandInSite.get().address()));
        }

        @Bean
        AuditKey auditKey() {
            return new AuditKey(new byte[32]);
        }

        @Bean
        HandedOutKeys handedOutKeys() {
            return new HandedOutKeys(new byte[32]);
        }

        @Bean
        FormKey formKey() {
            return new FormKey(new byte[32]);
        }

        @Bean
        Pseudonyms pseudonyms() {
            return new Pseudonyms(new byte[32]);
        }
    }
}
