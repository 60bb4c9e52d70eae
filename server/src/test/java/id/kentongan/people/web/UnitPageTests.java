package id.kentongan.people.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebTest;
import id.kentongan.people.Role;
import org.junit.jupiter.api.Test;

class UnitPageTests extends WebTest {
    @Test
    void addsAnOfficeBelowAUnitAndLinksItToItsPlace() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);

        admin.open("/unit");
        admin.submit(
                "/unit", "induk", polres.toString(), "nama", "Satpas SIM <b>Uji</b>", "jenis", "office", "zona", "");

        assertThat(admin.path()).isEqualTo("/unit");
        assertThat(admin.html())
                .contains("Satpas SIM &lt;b&gt;Uji&lt;/b&gt; ditambahkan.", "belum terhubung ke Google")
                .doesNotContain("<b>Uji</b>");

        var office = admin.all("href=\"(/unit/[0-9a-f-]{36})\"").getLast();
        admin.open(office);
        admin.submit(office, "nama", "Satpas SIM", "jenis", "office", "tempat", "locations/" + polres);
        assertThat(admin.html()).contains("Satpas SIM disimpan.", "terhubung ke Google");
    }

    @Test
    void refusesAnOfficeWithoutANameAndKeepsWhatWasTyped() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        admin.open("/unit");

        admin.submit("/unit", "induk", polres.toString(), "nama", " ", "jenis", "branch", "zona", "");

        assertThat(admin.html())
                .contains("Tulis namanya, paling panjang 200 karakter.", "<option value=\"branch\" selected>");
    }

    @Test
    void refusesAPlaceThatAnotherOfficeHas() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var one = fixtures.office(polres, "Satpas");
        var other = fixtures.office(polres, "SPKT");
        admin.open("/unit/" + one);
        admin.submit("/unit/" + one, "nama", "Satpas", "jenis", "office", "tempat", "locations/" + one);
        admin.open("/unit/" + other);

        admin.submit("/unit/" + other, "nama", "SPKT", "jenis", "office", "tempat", "locations/" + one);

        assertThat(admin.html()).contains("Tempat ini sudah ditautkan ke kantor lain.");
    }

    @Test
    void showsNothingOfASiblingUnit() {
        var polres = fixtures.institution("Polres Satu");
        var office = fixtures.office(polres, "Satpas Satu");
        var stranger = signedIn(fixtures.institution("Polres Dua"), Role.ADMIN);

        assertThat(stranger.open("/unit")).doesNotContain("Satpas Satu");
        stranger.open("/unit/" + office);
        assertThat(stranger.status()).isEqualTo(404);
        stranger.submit("/unit/" + office, "nama", "Diambil", "jenis", "office");
        assertThat(stranger.status()).isEqualTo(404);
        stranger.submit("/unit", "induk", polres.toString(), "nama", "Tambahan", "jenis", "office");
        assertThat(stranger.status()).isEqualTo(404);
        assertThat(signedIn(polres, Role.ADMIN).open("/unit")).doesNotContain("Diambil", "Tambahan");
    }

    @Test
    void isNotForThoseWhoOnlyRead() {
        var operator = signedIn(fixtures.institution("Polres Uji"), Role.OPERATOR);

        operator.open("/unit");

        assertThat(operator.status()).isEqualTo(403);
        assertThat(operator.html()).contains("Anda tidak berwenang untuk ini");
    }
}
