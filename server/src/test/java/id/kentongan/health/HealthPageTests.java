package id.kentongan.health;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.WebTest;
import id.kentongan.mention.Purged;
import id.kentongan.people.Role;
import id.kentongan.platform.Release;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;

class HealthPageTests extends WebTest {
    @Autowired
    private ApplicationEventPublisher events;

    @Test
    void showsVersionsPlacesAndChores() {
        var auditor = signedIn(fixtures.institution("Polres Uji"), Role.AUDITOR);
        events.publishEvent(new Purged(Instant.parse("2026-11-20T01:00:00Z"), 12));

        assertThat(auditor.open("/kesehatan"))
                .contains(Release.VERSION, "PostgreSQL", Runtime.version().toString())
                .containsPattern("<code>[a-z0-9.]+:[0-9]+/[a-z0-9_]+</code>")
                .doesNotContain("jdbc:")
                .contains("kosong dari", "12 dihapus", "Semuanya berjalan baik.");
    }

    @Test
    void namesNoSourceOfASiblingUnit() {
        var polres = fixtures.institution("Polres Satu");
        var admin = signedIn(polres, Role.ADMIN);
        admin.open("/sumber");
        var name = "Rahasia " + polres;
        admin.submit("/sumber", "nama", name, "jenis", "table", "satuan", polres.toString());

        assertThat(admin.open("/kesehatan")).contains(name);
        assertThat(signedIn(fixtures.institution("Polres Dua"), Role.ADMIN).open("/kesehatan"))
                .doesNotContain(name);
    }

    @Test
    void isNotForThoseWhoOnlyRead() {
        var leader = signedIn(fixtures.institution("Polres Uji"), Role.PIMPINAN);

        leader.open("/kesehatan");

        assertThat(leader.status()).isEqualTo(403);
    }
}
