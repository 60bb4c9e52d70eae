package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.WebTest;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class PersonPageTests extends WebTest {
    private static final String PASSWORD = "kopi hangat di pos ronda";

    @Test
    void invitesAPersonWithALinkThatWorksOnce() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = newAccount();
        var link = invite(admin, polres, account);

        admin.open(admin.path());
        assertThat(admin.html()).doesNotContain("kunci=");

        var invited = stranger();
        assertThat(invited.open(link)).contains("Pilih kata sandi", "value=\"" + account + "\"");
        invited.submit("/mulai/sandi", "kunci", link.replaceFirst(".*=", ""), "sandi", PASSWORD, "ulang", PASSWORD);
        invited.open("/sumber");
        assertThat(invited.status()).isEqualTo(200);

        var late = stranger();
        late.open(link);
        assertThat(late.status()).isEqualTo(410);
        assertThat(late.html()).contains("Tautan ini tidak berlaku");
        assertThat(signIn(account, PASSWORD).open("/sumber")).contains("Uji Baru");
    }

    @Test
    void saysWhatIsWrongWithAPasswordAndKeepsTheLink() {
        var polres = fixtures.institution("Polres Uji");
        var link = invite(signedIn(polres, Role.ADMIN), polres, newAccount());
        var key = link.replaceFirst(".*=", "");
        var invited = stranger();
        invited.open(link);

        invited.submit("/mulai/sandi", "kunci", key, "sandi", "pendek", "ulang", "pendek");
        assertThat(invited.html()).contains("Kata sandi harus 12 karakter atau lebih");

        invited.submit("/mulai/sandi", "kunci", key, "sandi", PASSWORD, "ulang", PASSWORD + "!");
        assertThat(invited.html()).contains("Kedua kata sandi tidak sama.");

        invited.open(link);
        assertThat(invited.status()).isEqualTo(200);
    }

    @Test
    void givesAndTakesRolesThatHoldAtOnce() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = fixtures.person(polres, Role.PIMPINAN);
        var leader = signIn(account, Fixtures.PASSWORD);
        var page = "/orang/" + fixtures.idOf(account);
        leader.open("/kesehatan");
        assertThat(leader.status()).isEqualTo(403);

        admin.open(page);
        admin.submit(page + "/peran", "satuan", polres.toString(), "peran", "auditor");
        leader.open("/kesehatan");
        assertThat(leader.status()).isEqualTo(200);

        admin.submit(page + "/peran/cabut", "satuan", polres.toString(), "peran", "auditor");
        leader.open("/kesehatan");
        assertThat(leader.status()).isEqualTo(403);

        admin.submit(page + "/peran/cabut", "satuan", polres.toString(), "peran", "pimpinan");
        assertThat(admin.html()).contains("Ini peran terakhirnya.");
    }

    @Test
    void shutsAPersonOutAtOnceAndLetsThemInAgain() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = fixtures.person(polres, Role.OPERATOR);
        var operator = signIn(account, Fixtures.PASSWORD);
        var page = "/orang/" + fixtures.idOf(account);
        admin.open(page);

        admin.submit(page + "/akses", "tutup", "true");
        operator.open("/sumber");
        assertThat(operator.path()).startsWith("/masuk");
        assertThat(signIn(account, Fixtures.PASSWORD).path()).isEqualTo("/masuk?gagal");

        admin.submit(page + "/akses", "tutup", "false");
        operator = signIn(account, Fixtures.PASSWORD);
        operator.open("/sumber");
        assertThat(operator.status()).isEqualTo(200);
    }

    @Test
    void endsAnUnusedLinkWhenThePersonChanges() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = newAccount();
        var link = invite(admin, polres, account);
        var page = admin.path();

        admin.submit(page + "/peran", "satuan", polres.toString(), "peran", "admin");
        assertThat(statusOf(link)).isEqualTo(410);

        link = newLink(admin, page);
        admin.submit(page + "/peran/cabut", "satuan", polres.toString(), "peran", "admin");
        assertThat(statusOf(link)).isEqualTo(410);

        link = newLink(admin, page);
        admin.submit(page + "/akses", "tutup", "true");
        admin.submit(page + "/akses", "tutup", "false");
        assertThat(statusOf(link)).isEqualTo(410);
        assertThat(statusOf(newLink(admin, page))).isEqualTo(200);
    }

    @Test
    void endsOldSessionsWithANewPassword() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = fixtures.person(polres, Role.OPERATOR);
        var page = "/orang/" + fixtures.idOf(account);
        var lost = signIn(account, Fixtures.PASSWORD);
        admin.open(page);
        var link = newLink(admin, page);
        var owner = stranger();
        owner.open(link);

        owner.submit("/mulai/sandi", "kunci", link.replaceFirst(".*=", ""), "sandi", PASSWORD, "ulang", PASSWORD);

        owner.open("/sumber");
        assertThat(owner.status()).isEqualTo(200);
        lost.open("/sumber");
        assertThat(lost.path()).isEqualTo("/masuk?habis");
    }

    @Test
    void doesNotReviveSessionsWhenAPersonIsLetInAgain() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var account = fixtures.person(polres, Role.OPERATOR);
        var before = signIn(account, Fixtures.PASSWORD);
        var page = "/orang/" + fixtures.idOf(account);
        admin.open(page);
        admin.submit(page + "/akses", "tutup", "true");
        admin.submit(page + "/akses", "tutup", "false");

        before.fragment("/sumber");

        assertThat(before.status()).isEqualTo(401);
        assertThat(before.header("HX-Redirect")).isEqualTo("/masuk?habis");
    }

    @Test
    void doesNotLetAnAdminShutThemselvesOut() {
        var polres = fixtures.institution("Polres Uji");
        var account = fixtures.person(polres, Role.ADMIN);
        var admin = signIn(account, Fixtures.PASSWORD);
        var page = "/orang/" + fixtures.idOf(account);
        admin.open(page);

        assertThat(admin.submit(page + "/akses", "tutup", "true"))
                .contains("Anda tidak dapat menutup akses Anda sendiri.");
        assertThat(admin.submit(page + "/peran/cabut", "satuan", polres.toString(), "peran", "admin"))
                .contains("Anda tidak dapat mencabut hak admin Anda sendiri.");
    }

    @Test
    void doesNotChangeWhoAlsoWorksOutsideTheScope() {
        var polres = fixtures.institution("Polres Uji");
        var office = fixtures.office(polres, "Satpas");
        var account = fixtures.person(polres, Role.KASI_HUMAS);
        var page = "/orang/" + fixtures.idOf(account);
        var top = signedIn(polres, Role.ADMIN);
        top.open(page);
        top.submit(page + "/peran", "satuan", office.toString(), "peran", "operator");
        var below = signedIn(office, Role.ADMIN);

        assertThat(below.open(page)).contains("juga bekerja di satuan di luar wewenang Anda");
        below.submit(page + "/akses", "tutup", "true");
        assertThat(below.status()).isEqualTo(404);
        below.submit(page + "/tautan");
        assertThat(below.status()).isEqualTo(404);
        below.submit(page + "/peran", "satuan", office.toString(), "peran", "admin");
        assertThat(below.status()).isEqualTo(404);
    }

    @Test
    void showsNobodyOfASiblingUnit() {
        var account = fixtures.person(fixtures.institution("Polres Satu"), Role.OPERATOR);
        var stranger = signedIn(fixtures.institution("Polres Dua"), Role.ADMIN);

        assertThat(stranger.open("/orang")).doesNotContain(account);
        stranger.open("/orang/" + fixtures.idOf(account));
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void refusesANameThatIsTaken() {
        var polres = fixtures.institution("Polres Uji");
        var account = fixtures.person(polres, Role.OPERATOR);
        var admin = signedIn(polres, Role.ADMIN);
        admin.open("/orang");

        admin.submit("/orang", "nama", "Sari", "akun", account, "satuan", polres.toString(), "peran", "operator");

        assertThat(admin.html()).contains("Nama akun ini sudah dipakai orang lain.", "value=\"Sari\"");
    }

    private static String invite(TestVisitor admin, UnitId unit, String account) {
        admin.open("/orang");
        admin.submit("/orang", "nama", "Uji Baru", "akun", account, "satuan", unit.toString(), "peran", "operator");
        return shownLink(admin);
    }

    private static String newLink(TestVisitor admin, String page) {
        admin.submit(page + "/tautan");
        return shownLink(admin);
    }

    private static String shownLink(TestVisitor admin) {
        return admin.all("value=\"http://[^/]+(/mulai\\?kunci&#61;[^\"]+|/mulai\\?kunci=[^\"]+)\"")
                .getFirst()
                .replace("&#61;", "=");
    }

    private int statusOf(String link) {
        var visitor = stranger();
        visitor.open(link);
        return visitor.status();
    }

    private static String newAccount() {
        return "baru." + UUID.randomUUID().toString().substring(0, 8);
    }
}
