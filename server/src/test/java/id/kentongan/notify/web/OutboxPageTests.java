package id.kentongan.notify.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.StandInSite;
import id.kentongan.TestVisitor;
import id.kentongan.WebTest;
import id.kentongan.audit.AuditLog;
import id.kentongan.notify.Notice;
import id.kentongan.notify.Notices;
import id.kentongan.notify.Severity;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The page on which an administrator sees what left the house, and sets up the programs that are told. */
class OutboxPageTests extends WebTest {
    private static final String PAGE = "/pemberitahuan/kiriman";

    @Autowired
    private Notices notices;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private AuditLog log;

    @Autowired
    private Units units;

    @Autowired
    private JdbcClient jdbc;

    private UnitId polres;
    private TestVisitor admin;

    @BeforeEach
    void signInTheAdministrator() {
        polres = fixtures.institution("Polres Kirim");
        admin = signedIn(polres, Role.ADMIN);
        admin.open(PAGE);
    }

    private String webhook(String url) {
        admin.submit("/pemberitahuan/webhook", "satuan", polres.toString(), "alamat", url, "tingkat", "info");
        return jdbc.sql("select id from notify.webhook where unit_id = :unit")
                .param("unit", polres.value())
                .query(UUID.class)
                .single()
                .toString();
    }

    private void send(String title, Role role) {
        var notice = new Notice(
                UUID.randomUUID().toString(),
                null,
                Severity.NOTICE,
                polres,
                Scope.LIVE,
                title,
                List.of(),
                "/",
                List.of(fixtures.viewer(polres, role).id()),
                null);
        transaction.executeWithoutResult(status -> notices.send(notice));
    }

    @Test
    void teachesWhatItWillShow() {
        assertThat(admin.html()).contains("Belum ada yang dikirim", "Webhook satuan");
    }

    @Test
    void showsWhatCouldNotBeSentAndWhyAsText() {
        send("<script>alert(1)</script> Lonjakan", Role.PIMPINAN);

        assertThat(admin.open(PAGE))
                .contains(
                        "&lt;script&gt;alert(1)&lt;/script&gt; Lonjakan",
                        "Uji pimpinan",
                        "Tidak dikirim",
                        "Tidak ada cara untuk memberi tahu penerima ini")
                .doesNotContain("<script>alert");
    }

    @Test
    void showsNothingOfASiblingUnit() {
        send("Rahasia kirim " + polres, Role.PIMPINAN);
        webhook("https://penerima.example/" + polres);
        var other = signedIn(fixtures.institution("Polres Lain"), Role.ADMIN);

        assertThat(admin.open(PAGE)).contains("Rahasia kirim " + polres, "https://penerima.example/" + polres);
        assertThat(other.open(PAGE)).doesNotContain(polres.toString());
    }

    @Test
    void showsTheSecretOnceAndKeepsItNowhere() {
        webhook("https://penerima.example/masuk");
        var secret = admin.all("value=\"(whsec_[A-Za-z0-9+/=]+)\"").getFirst();

        assertThat(secret).hasSize("whsec_".length() + 44);
        assertThat(admin.open(PAGE)).doesNotContain("whsec_").contains("https://penerima.example/masuk");
        assertThat(jdbc.sql("select w::text from notify.webhook w")
                        .query(String.class)
                        .list()
                        .toString())
                .doesNotContain(secret.substring("whsec_".length(), 20));
        assertThat(log.list(units.everything(), Long.MAX_VALUE, 20).toString())
                .contains("penerima.example")
                .doesNotContain("whsec_", "/masuk");
    }

    @Test
    void makesANewSecret() {
        var id = webhook("https://penerima.example/masuk");
        var first = admin.all("value=\"(whsec_[A-Za-z0-9+/=]+)\"").getFirst();

        admin.submit("/pemberitahuan/webhook/" + id + "/rahasia");

        assertThat(admin.all("value=\"(whsec_[A-Za-z0-9+/=]+)\"").getFirst()).isNotEqualTo(first);
        admin.submit("/pemberitahuan/webhook/" + id + "/rahasia");
        assertThat(admin.status()).as("the one before is gone").isEqualTo(404);
    }

    @Test
    void sendsATestToTheProgram() {
        var posts = new AtomicInteger();
        var path = "/webhook/" + UUID.randomUUID();
        StandInSite.get().put(path, exchange -> {
            posts.incrementAndGet();
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        var id = webhook(StandInSite.get().uri(path).toString());
        admin.submit("/pemberitahuan/webhook/" + id + "/coba");

        Awaitility.await("the page says that it was sent")
                .atMost(Duration.ofMinutes(1))
                .until(() -> admin.open(PAGE).contains("Terkirim"));
        assertThat(posts).hasValue(1);
    }

    @Test
    void sendsAgainWhatFailed() {
        var path = "/webhook/" + UUID.randomUUID();
        StandInSite.get().put(path, exchange -> {
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        var id = webhook(StandInSite.get().uri(path).toString());
        admin.submit("/pemberitahuan/webhook/" + id + "/coba");
        Awaitility.await("the page says that it failed")
                .atMost(Duration.ofMinutes(1))
                .until(() -> admin.open(PAGE).contains("Gagal"));
        StandInSite.get().put(path, exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });

        var again = admin.all("action=\"(/pemberitahuan/kiriman/[0-9a-f-]{36}/ulang)\"")
                .getFirst();
        admin.submit(again);
        assertThat(admin.html()).contains("Pemberitahuan dikirim ulang");

        Awaitility.await("the page says that it was sent")
                .atMost(Duration.ofMinutes(1))
                .until(() -> admin.open(PAGE).contains("Terkirim"));
        admin.submit(again);
        assertThat(admin.html()).contains("tidak sedang gagal");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "penerima",
                "http://penerima.example/",
                "ftp://penerima.example/",
                "https://nama:sandi@penerima.example/",
                "javascript:alert(1)",
                "\"><script>alert(1)</script>"
            })
    void refusesWhatIsNoSafeAddress(String url) {
        admin.submit("/pemberitahuan/webhook", "satuan", polres.toString(), "alamat", url);

        assertThat(admin.html()).contains("Alamat ini tidak dapat dipakai").doesNotContain("<script>alert", "whsec_");
    }

    @Test
    void removesAWebhook() {
        var id = webhook("https://penerima.example/masuk");
        admin.submit("/pemberitahuan/webhook/" + id + "/hapus");

        assertThat(admin.html()).contains("Webhook dilepas").doesNotContain("https://penerima.example/masuk");
    }

    @Test
    void isOnlyForWhoKeepsTheUnits() {
        for (var role : List.of(Role.PIMPINAN, Role.KASI_HUMAS, Role.OPERATOR, Role.AUDITOR)) {
            var visitor = signedIn(polres, role);

            assertThat(visitor.open("/pemberitahuan")).doesNotContain("/pemberitahuan/kiriman");
            visitor.open(PAGE);
            assertThat(visitor.status()).as(role.code()).isEqualTo(403);
        }
    }
}
