package id.kentongan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Correction;
import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Reader;
import id.kentongan.text.Threat;
import java.io.IOException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class QualityPageTests extends SchoolTest {
    private static final String HOSTILE = "<script>alert('mutu')</script>";

    @Autowired
    private Units units;

    @Autowired
    private People people;

    @Autowired
    private Sources sources;

    @Test
    void saysWhatIsMissingWhenNothingWasLookedAt() {
        assertThat(page(unit, Role.KASI_HUMAS, "/mutu"))
                .contains(
                        "Mutu pembacaan",
                        "Belum ada yang diperiksa",
                        Reader.shipped().model())
                .contains("Ini pembaca bawaan", "Hanya yang memegang semua satuan")
                .doesNotContain("/mutu/pelajari", "<table");
    }

    @Test
    void showsSharesByLanguageSourceAndReader() throws IOException {
        source = sources.add(scope, unit, HOSTILE + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
        load(14);
        correctAll();
        finishAll();

        var page = page(unit, Role.KASI_HUMAS, "/mutu");

        assertThat(page)
                .contains("Menurut bahasa", "Menurut sumber", "Menurut pembaca", "Rasa: dibaca mesin")
                .contains("&lt;script&gt;alert(", "/kotak?sumber=" + source)
                .doesNotContain(HOSTILE, "zorbakin", "Zorbakin");
        assertThat(page(unit, Role.AUDITOR, "/mutu")).contains("Menurut bahasa").doesNotContain("href=\"/kotak?");
        assertThat(page(fixtures.institution("Polres Tetangga"), Role.ADMIN, "/mutu"))
                .contains("Belum ada yang diperiksa")
                .doesNotContain("alert(");
    }

    @Test
    void opensTheReadingsBehindEachNumber() throws IOException {
        source = sources.add(scope, unit, HOSTILE + UUID.randomUUID(), SourceKind.TABLE)
                .orElseThrow();
        load(14);
        load(source, scope, HEADER + "x1,Siti,3," + LocalDate.now(ZoneOffset.UTC) + "," + HOSTILE + " zorbakin,,\n");
        var said = correctAll();
        var first = all().getFirst();
        corrections.correct(scope, first.id(), new Correction.Carries(Threat.SCAM, true), operator);
        finishAll();
        var kept = inbox.finished(scope, 100);
        var wrong =
                all().stream().filter(mention -> kept.contains(mention.id())).count();
        var head = signedIn(unit, Role.KASI_HUMAS);

        head.open("/mutu");
        var addresses = head.all("href=\"(/mutu/pembacaan[^\"]*)\"");
        assertThat(addresses)
                .anyMatch(address -> address.contains("untuk=feeling&amp;bahasa="))
                .anyMatch(address -> address.contains("sumber=" + source))
                .anyMatch(address ->
                        address.contains("pembaca=" + Reader.shipped().model()))
                .anyMatch(address -> address.contains("menurut=" + Picked.code(said)));
        for (var address : addresses) {
            assertThat(head.open(address.replace("&amp;", "&")))
                    .as(address)
                    .contains("/suara/", "&lt;script&gt;alert(")
                    .doesNotContain(HOSTILE);
        }
        assertThat(head.open("/mutu/pembacaan?untuk=feeling"))
                .contains("%d dari %d pembacaan dikoreksi".formatted(wrong, wrong));
        assertThat(head.open("/mutu/pembacaan?untuk=threats")).contains("kemungkinan penipuan: ada");
        assertThat(head.open("/mutu/pembacaan?untuk=elements")).contains("Tidak ada pembacaan seperti itu");
        head.open("/mutu/pembacaan?untuk=apa");
        assertThat(head.status()).isEqualTo(400);
        assertThat(page(fixtures.institution("Polres Tetangga"), Role.ADMIN, "/mutu/pembacaan?untuk=feeling"))
                .doesNotContain("/suara/", "alert(");
    }

    @Test
    void warnsOfAVersionThatIsWorseOnWhatWasSetAside() throws IOException {
        jdbc.sql("""
                        insert into learning.version values
                            (1, now(), gen_random_uuid(), 'Budi', :base, 24, 48, now(), '{9,9,9}', '{5,5,5}', '{5,6,5}',
                             '{9,9,0}', '{5,5,0}', '{4,6,0}', 3, '', 'tried', null, null, null)
                        """).param("base", Reader.shipped().model()).update();

        assertThat(page(unit, Role.AUDITOR, "/mutu"))
                .contains("Lulus uji", "Rasa: 5 menjadi 4 dari 9", "Lebih buruk pada yang disisihkan: Rasa.");
    }

    @Test
    void saysThatAVersionIsLeftBehind() throws IOException {
        jdbc.sql("""
                        insert into learning.version values
                            (1, now(), gen_random_uuid(), 'Budi', '2026.1.1', 24, 48, now(), '{1,1,1}', '{1,1,1}', '{1,1,1}',
                             '{1,1,1}', '{1,1,1}', '{1,1,1}', 3, '', 'on', null, now(), 'Siti')
                        """).update();
        assertThat(page(unit, Role.AUDITOR, "/mutu"))
                .contains("Versi k1 tertinggal", "Tertinggal", "Ini pembaca bawaan")
                .doesNotContain("/mutu/versi/1/pakai");
        jdbc.sql("update learning.version set base = :base")
                .param("base", Reader.shipped().model())
                .update();
        assertThat(page(unit, Role.AUDITOR, "/mutu")).contains("Versi k1 tidak dapat dibaca");
    }

    @Test
    void isNotForThoseWhoOnlyReadOrWork() {
        for (var role : new Role[] {Role.PIMPINAN, Role.OPERATOR}) {
            var visitor = signedIn(unit, role);
            for (var address : new String[] {"/mutu", "/mutu/pembacaan"}) {
                visitor.open(address);
                assertThat(visitor.status()).isEqualTo(403);
            }
        }
    }

    @Test
    void letsWhoHasEverythingTeachAndGoBack() throws IOException {
        load(36);
        var name = fixtures.person(unit, Role.ADMIN, HOSTILE);
        for (Unit top : units.list(units.everything())) {
            if (top.parent() == null && !top.id().equals(unit)) {
                people.assign(units.everything(), fixtures.idOf(name), top.id(), Role.ADMIN);
            }
        }
        var admin = signIn(name, Fixtures.PASSWORD);
        admin.open("/mutu");
        jdbc.sql("update mention.correction set withdrawn_at = now()").update();
        admin.submit("/mutu/pelajari");
        assertThat(admin.html()).contains("Koreksi yang boleh dipelajari belum sampai 20");

        correctAll();
        admin.open("/mutu");
        admin.submit("/mutu/pelajari");
        assertThat(admin.html())
                .contains("selesai dipelajari dan diuji", "/mutu#versi", "Lulus uji", "Pakai k", "&lt;script&gt;alert(")
                .doesNotContain(HOSTILE);
        var use = admin.all("action=\"(/mutu/versi/[0-9]+/pakai)\"").getFirst();
        admin.submit(use);
        assertThat(admin.html()).contains("Suara baru kini dibaca dengan k", "Dipakai", "+k");
        admin.submit("/mutu/bawaan");
        assertThat(admin.html()).contains("Suara baru kini dibaca dengan pembaca bawaan", "Tidak dipakai");
        assertThat(admin.open("/jejak")).contains("Mempelajari koreksi", "Kembali ke pembaca bawaan");
    }
}
