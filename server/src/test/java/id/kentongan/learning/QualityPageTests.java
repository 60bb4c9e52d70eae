package id.kentongan.learning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Fixtures;
import id.kentongan.people.People;
import id.kentongan.people.Role;
import id.kentongan.people.Unit;
import id.kentongan.people.Units;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import id.kentongan.text.Reader;
import java.io.IOException;
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
                .contains("Mutu pembacaan", "Belum ada yang diperiksa", Reader.shipped().model())
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

        assertThat(page).contains("Menurut bahasa", "Menurut sumber", "Menurut pembaca", "Rasa: dibaca mesin")
                .contains("&lt;script&gt;alert(", "/kotak?sumber=" + source)
                .doesNotContain(HOSTILE, "zorbakin", "Zorbakin");
        assertThat(page(unit, Role.AUDITOR, "/mutu")).contains("Menurut bahasa").doesNotContain("href=\"/kotak?");
        assertThat(page(fixtures.institution("Polres Tetangga"), Role.ADMIN, "/mutu"))
                .contains("Belum ada yang diperiksa")
                .doesNotContain("alert(");
    }

    @Test
    void isNotForThoseWhoOnlyReadOrWork() {
        for (var role : new Role[] {Role.PIMPINAN, Role.OPERATOR}) {
            var visitor = signedIn(unit, role);
            visitor.open("/mutu");
            assertThat(visitor.status()).isEqualTo(403);
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
                .contains("selesai dipelajari dan diuji", "Lulus uji", "Pakai k", "&lt;script&gt;alert(")
                .doesNotContain(HOSTILE);
        var use = admin.all("action=\"(/mutu/versi/[0-9]+/pakai)\"").getFirst();
        admin.submit(use);
        assertThat(admin.html()).contains("Suara baru kini dibaca dengan k", "Dipakai", "+k");
        admin.submit("/mutu/bawaan");
        assertThat(admin.html()).contains("Suara baru kini dibaca dengan pembaca bawaan", "Tidak dipakai");
        assertThat(admin.open("/jejak")).contains("Mempelajari koreksi", "Kembali ke pembaca bawaan");
    }
}
