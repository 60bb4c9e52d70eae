package id.kentongan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.takeout.TakeoutArchive;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class SourcePageTests extends SourceWebTest {
    @Test
    void teachesTheFirstStepWhenThereIsNothing() {
        var operator = signedIn(fixtures.institution("Polres Uji"), Role.OPERATOR);

        assertThat(operator.open("/sumber")).contains("Belum ada sumber", "href=\"/impor\"");
    }

    @Test
    void wantsAReasonForALooserPolicyAndRecordsIt() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var page = add(admin, polres, "Google " + UUID.randomUUID());

        change(admin, page, "hari", "900", "alasan", "");
        assertThat(admin.html()).contains("lebih longgar daripada bawaan jenisnya", "value=\"900\"");
        assertThat(admin.open(page)).contains("730 hari").doesNotContain("900 hari");

        change(admin, page, "hari", "900", "alasan", "Jadwal retensi arsip <instansi>");
        assertThat(admin.html()).contains("Kebijakan disimpan", "900 hari", "Jadwal retensi arsip &lt;instansi&gt;");
    }

    @Test
    void takesATighterPolicyWithoutAReason() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var page = add(admin, polres, "Google " + UUID.randomUUID());

        change(admin, page, "hari", "30", "alasan", "");

        assertThat(admin.html()).contains("Kebijakan disimpan", "30 hari");
    }

    @Test
    void saysWhatIsWrongWithAPolicy() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var page = add(admin, polres, "Google " + UUID.randomUUID());

        change(admin, page, "hari", "-1", "ketentuan", "javascript:alert(1)", "diperiksa", "2026-02-31");

        assertThat(admin.html())
                .contains("Tulis angka dari 0 sampai 3650.", "diawali https://", "Tulis tanggal yang ada");
    }

    @Test
    void movesAPlaceToAnotherOffice() {
        var polres = fixtures.institution("Polres Uji");
        var other = fixtures.office(polres, "Satpas Lain");
        var admin = signedIn(polres, Role.ADMIN);
        var listing = String.valueOf(Math.abs(UUID.randomUUID().getMostSignificantBits()));
        var archive = TakeoutArchive.ofAccount("7").listing(listing, "Satpas Uji", Review.of("a", 5, "Cepat"));
        send(admin, "Google " + listing, polres, zip(archive));
        load(admin);
        admin.open("/sumber");
        var page = "/sumber/"
                + admin.all("/sumber/([0-9a-f-]{36})\">Google " + listing).getFirst();
        admin.open(page);
        var place = admin.all("name=\"tempat\" value=\"([^\"]+)\"").getFirst();

        admin.submit(page + "/tempat", "tempat", place, "kantor", other.toString());

        assertThat(admin.html())
                .contains("Kantor untuk Satpas Uji disimpan.")
                .containsPattern("value=\"" + other + "\" selected");
    }

    @Test
    void isReadOnlyForWhoMayNotManageSources() {
        var polres = fixtures.institution("Polres Uji");
        var page = add(signedIn(polres, Role.ADMIN), polres, "Google " + UUID.randomUUID());
        var leader = signedIn(polres, Role.PIMPINAN);

        assertThat(leader.open(page)).contains("Masa simpan").doesNotContain("Ubah kebijakan", "Muat berkas");
        change(leader, page, "hari", "1");
        assertThat(leader.status()).isEqualTo(403);
    }

    @Test
    void showsNothingOfASiblingUnit() {
        var polres = fixtures.institution("Polres Satu");
        var name = "Google " + UUID.randomUUID();
        var page = add(signedIn(polres, Role.ADMIN), polres, name);
        var stranger = signedIn(fixtures.institution("Polres Dua"), Role.ADMIN);

        assertThat(stranger.open("/sumber")).doesNotContain(name);
        stranger.open(page);
        assertThat(stranger.status()).isEqualTo(404);
        change(stranger, page, "hari", "1");
        assertThat(stranger.status()).isEqualTo(404);
        stranger.submit(page + "/tempat", "tempat", "x", "kantor", polres.toString());
        assertThat(stranger.status()).isEqualTo(404);
        stranger.submit("/sumber", "nama", "Titipan", "jenis", "table", "satuan", polres.toString());
        assertThat(stranger.status()).isEqualTo(404);
    }

    private static String add(TestVisitor admin, UnitId unit, String name) {
        admin.open("/sumber");
        admin.submit("/sumber", "nama", name, "jenis", "takeout", "satuan", unit.toString());
        assertThat(admin.html()).contains("Sumber " + name + " ditambahkan.");
        return admin.path();
    }

    /** The default policy but for the fields given. */
    private static void change(TestVisitor admin, String page, String... fields) {
        var all = new String[fields.length + 8];
        System.arraycopy(
                new String[] {"teks", "true", "hitung", "true", "latih", "true", "pribadi", "true"}, 0, all, 0, 8);
        System.arraycopy(fields, 0, all, 8, fields.length);
        admin.submit(page + "/kebijakan", all);
    }
}
