package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.WebTest;
import id.kentongan.people.People;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The first set-up, for which nobody may be there yet. */
class StartTests extends WebTest {
    private static final String PASSWORD = "kopi hangat di pos ronda";

    @Autowired
    private People people;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void nobody() {
        jdbc.sql("delete from people.one_time_link").update();
        jdbc.sql("delete from people.assignment").update();
        jdbc.sql("delete from people.api_key").update();
        jdbc.sql("delete from people.person").update();
    }

    @Test
    void setsTheInstallationUpAndSignsTheFirstPersonIn() {
        var key = people.newFirstLink();
        var browser = stranger();
        assertThat(browser.open("/masuk")).contains("Belum ada yang dapat masuk.");
        assertThat(browser.open("/mulai?kunci=" + key)).contains("Nama instansi", "WITA");

        setUp(browser, key, "Polres Ogan Ilir", "sari", PASSWORD, PASSWORD);

        assertThat(browser.path()).isEqualTo("/unit");
        assertThat(browser.html())
                .contains("Polres Ogan Ilir siap dipakai, dan Anda adminnya.", "Langkah 2 dari 3", "Sari Wulandari");
        assertThat(signIn("sari", PASSWORD).open("/unit")).contains("Polres Ogan Ilir");
    }

    @Test
    void worksOnce() {
        var key = people.newFirstLink();
        var first = stranger();
        first.open("/mulai?kunci=" + key);
        var second = stranger();
        second.open("/mulai?kunci=" + key);
        setUp(first, key, "Polres Satu", "satu", PASSWORD, PASSWORD);

        setUp(second, key, "Polres Dua", "dua", PASSWORD, PASSWORD);

        assertThat(second.status()).isEqualTo(410);
        assertThat(second.html()).contains("Tautan ini tidak berlaku");
        assertThat(signIn("dua", PASSWORD).path()).isEqualTo("/masuk?gagal");
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTypedButNoPassword() {
        var key = people.newFirstLink();
        var browser = stranger();
        browser.open("/mulai?kunci=" + key);

        setUp(browser, key, "Polres \"><script>alert(1)</script>", "sari w", PASSWORD, PASSWORD);
        assertThat(browser.html())
                .contains(
                        "Nama akun ini tidak dapat dipakai.", "value=\"Polres &#34;>&lt;script>alert(1)&lt;/script>\"")
                .doesNotContain(PASSWORD, "<script>alert");

        setUp(browser, key, "Polres", "sari", "pendek", "pendek");
        assertThat(browser.html()).contains("Kata sandi harus 12 karakter atau lebih");

        setUp(browser, key, "Polres", "sari", PASSWORD, "lain dari yang tadi");
        assertThat(browser.html()).contains("Kedua kata sandi tidak sama.");
        assertThat(people.empty()).isTrue();
    }

    @Test
    void saysWhatToDoWithAWrongLink() {
        var browser = stranger();

        browser.open("/mulai?kunci=bukan-kunci");

        assertThat(browser.status()).isEqualTo(410);
        assertThat(browser.html()).contains("minta tautan baru kepada admin");
    }

    private static void setUp(
            TestVisitor browser, String key, String institution, String account, String password, String repeated) {
        browser.submit(
                "/mulai",
                "kunci",
                key,
                "instansi",
                institution,
                "zona",
                "Asia/Jakarta",
                "nama",
                "Sari Wulandari",
                "akun",
                account,
                "sandi",
                password,
                "ulang",
                repeated);
    }
}
