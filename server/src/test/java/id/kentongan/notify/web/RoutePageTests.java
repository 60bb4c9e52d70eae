package id.kentongan.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.StandInSite;
import id.kentongan.TestVisitor;
import id.kentongan.WebTest;
import id.kentongan.audit.AuditLog;
import id.kentongan.audit.Entry;
import id.kentongan.notify.Severity;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.Rhythm;
import id.kentongan.notify.route.Route;
import id.kentongan.notify.route.Routes;
import id.kentongan.people.Fixtures;
import id.kentongan.people.PersonId;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The page on which persons say how they want to be reached. */
class RoutePageTests extends WebTest {
    private static final String PAGE = "/pemberitahuan";

    private final String address = UUID.randomUUID() + "@polres.example";

    @Autowired
    private Routes routes;

    @Autowired
    private AuditLog log;

    @Autowired
    private Units units;

    private UnitId polres;
    private PersonId person;
    private TestVisitor visitor;

    @BeforeEach
    void signInTheLeader() {
        polres = fixtures.institution("Polres Kabar");
        var signIn = fixtures.person(polres, Role.PIMPINAN);
        person = fixtures.idOf(signIn);
        visitor = signIn(signIn, Fixtures.PASSWORD);
        visitor.open(PAGE);
    }

    private void save(String mail, String... more) {
        var fields = new java.util.ArrayList<>(List.of("jalur", "mail", "mail-alamat", mail));
        fields.addAll(List.of(more));
        visitor.submit(PAGE + "/rute", fields.toArray(String[]::new));
    }

    @ParameterizedTest
    @EnumSource(Role.class)
    void isThereForEverybodyAmongTheSettings(Role role) {
        var any = signedIn(polres, role);

        assertThat(any.open("/")).contains("href=\"/pengaturan\"");
        any.open("/pengaturan");
        assertThat(any.status()).isEqualTo(200);
        assertThat(any.html()).contains("href=\"/pemberitahuan\"");
        assertThat(any.open(PAGE)).contains("Pemberitahuan", "Alamat surel");
    }

    @Test
    void keepsWhatAPersonChose() {
        save(address, "mail-tingkat", "urgent", "mail-irama", "morning", "mail-dari", "21:00", "mail-sampai", "06:00");

        assertThat(visitor.html()).contains("Pemberitahuan lewat surel tersimpan", address, "value=\"21:00\"");
        assertThat(routes.list(person))
                .singleElement()
                .returns(address, Route::address)
                .returns(Severity.URGENT, Route::least)
                .returns(Rhythm.MORNING, Route::rhythm)
                .returns(address(""), Route::base);
    }

    @Test
    void sendsATestThatArrivesAndSaysSo() throws MessagingException {
        save(address);
        visitor.submit(PAGE + "/rute/coba", "jalur", "mail");

        Awaitility.await("the test has arrived").atMost(Duration.ofMinutes(1)).until(() -> !received()
                .isEmpty());
        assertThat(received().getFirst().getSubject()).isEqualTo("Percobaan pemberitahuan");
        Awaitility.await("the page says so").atMost(Duration.ofMinutes(1)).until(() -> visitor.open(PAGE)
                .contains("Terkirim"));
    }

    @Test
    void stopsWhenAskedTo() {
        save(address);
        visitor.submit(PAGE + "/rute/hapus", "jalur", "mail");

        assertThat(visitor.html())
                .contains("Anda tidak lagi diberi tahu lewat surel")
                .doesNotContain(address);
        assertThat(routes.list(person)).isEmpty();
        visitor.submit(PAGE + "/rute/coba", "jalur", "mail");
        assertThat(visitor.status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource({
        "bukan surel, '', '', bukan alamat surel",
        "'kasi@polres.example, lain@x.example', '', '', bukan alamat surel",
        "kasi@polres.example, 21:00, '', jam mulai dan jam selesai",
        "kasi@polres.example, 21:00, 21:00, jam mulai dan jam selesai",
        "kasi@polres.example, 25:00, 06:00, jam mulai dan jam selesai"
    })
    void saysWhatIsWrong(String mail, String from, String to, String words) {
        save(mail, "mail-dari", from, "mail-sampai", to);

        assertThat(visitor.html()).contains(words);
        assertThat(routes.list(person)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"mail-tingkat, sangat", "mail-irama, jarang"})
    void refusesChoicesThatThereAreNot(String field, String value) {
        save(address, field, value);

        assertThat(visitor.status()).isEqualTo(400);
        assertThat(routes.list(person)).isEmpty();
    }

    @Test
    void refusesAWayThatThereIsNot() {
        visitor.submit(PAGE + "/rute", "jalur", "webhook", "webhook-alamat", "https://x.example");

        assertThat(visitor.status()).isEqualTo(400);
    }

    @Test
    void showsHostileInputAsText() {
        save("\"><script>alert(1)</script>", "mail-dari", "\"><img src=x>");

        assertThat(visitor.html())
                .contains("&lt;script>alert(1)&lt;/script>")
                .doesNotContain("<script>alert", "<img src=x");
    }

    @Test
    void takesTheNumberOfAChat() {
        visitor.submit(PAGE + "/rute", "jalur", "telegram", "telegram-alamat", "@kanal");
        assertThat(visitor.html()).contains("bukan nomor percakapan");
        assertThat(routes.find(person, Medium.TELEGRAM)).isEmpty();

        visitor.submit(PAGE + "/rute", "jalur", "telegram", "telegram-alamat", "-1001234567890");
        assertThat(routes.find(person, Medium.TELEGRAM)).get().returns("-1001234567890", Route::address);
    }

    @Test
    void findsTheChatByTheCodeAndSendsThere() {
        var code = visitor.all("value=\"(ktg[0-9a-f]{10})\"").getFirst();
        var site = StandInSite.get();
        site.put("/bot123:uji/getUpdates", "application/json", "{\"ok\":true,\"result\":[]}");
        visitor.submit(PAGE + "/rute/telegram");
        assertThat(visitor.html()).contains("Kode itu belum sampai");
        assertThat(routes.find(person, Medium.TELEGRAM)).isEmpty();

        site.put("/bot123:uji/getUpdates", "application/json", """
                {"ok":true,"result":[{"update_id":1,"message":{"chat":{"id":4711},"text":"/start %s"}}]}""".formatted(code));
        var bodies = new CopyOnWriteArrayList<String>();
        site.put("/bot123:uji/sendMessage", exchange -> {
            bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var taken = "{\"ok\":true,\"result\":{\"message_id\":1}}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, taken.length);
            exchange.getResponseBody().write(taken);
            exchange.close();
        });
        visitor.submit(PAGE + "/rute/telegram");
        assertThat(routes.find(person, Medium.TELEGRAM))
                .get()
                .returns("4711", Route::address)
                .returns(Severity.NOTICE, Route::least);
        visitor.submit(PAGE + "/rute/coba", "jalur", "telegram");

        Awaitility.await("the test has arrived").atMost(Duration.ofMinutes(1)).until(() -> !bodies.isEmpty());
        assertThat(bodies.getFirst()).contains("\"4711\"", "Percobaan pemberitahuan");
    }

    @Test
    void saysWhyTheChatCouldNotBeFoundWithoutTellingTheToken() {
        StandInSite.get().put("/bot123:uji/getUpdates", exchange -> {
            exchange.sendResponseHeaders(409, -1);
            exchange.close();
        });
        visitor.submit(PAGE + "/rute/telegram");

        assertThat(visitor.html()).contains("sedang dibaca oleh program lain").doesNotContain("123:uji");
    }

    @Test
    void isAnActWithoutTheAddress() {
        save(address);
        visitor.submit(PAGE + "/rute/coba", "jalur", "mail");
        visitor.submit(PAGE + "/rute/hapus", "jalur", "mail");

        var acts = log.list(units.everything(), Long.MAX_VALUE, 50).stream()
                .filter(entry ->
                        person.value().equals(entry.personId()) && entry.what().startsWith("notify."))
                .toList();
        assertThat(acts)
                .extracting(Entry::what)
                .containsExactly("notify.route.removed", "notify.route.tried", "notify.route.set");
        assertThat(acts.toString()).doesNotContain(address);
    }

    @Test
    void showsNobodyElsesAddress() {
        save(address);
        var colleague = signedIn(polres, Role.ADMIN);

        assertThat(colleague.open(PAGE)).doesNotContain(address);
        assertThat(colleague.open(PAGE + "/kiriman")).doesNotContain(address);
    }

    private List<MimeMessage> received() {
        return Arrays.stream(MAIL.getReceivedMessages()).filter(this::isMine).toList();
    }

    private boolean isMine(MimeMessage message) {
        try {
            return message.getAllRecipients()[0].toString().equals(address);
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
