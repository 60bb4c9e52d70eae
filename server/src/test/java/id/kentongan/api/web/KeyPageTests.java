package id.kentongan.api.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.WebTest;
import id.kentongan.people.ApiKey;
import id.kentongan.people.ApiKeys;
import id.kentongan.people.Fixtures;
import id.kentongan.people.KeyPermission;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceKind;
import id.kentongan.source.Sources;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class KeyPageTests extends WebTest {
    private static final String HOSTILE = "<script>alert('x')</script>";

    @Autowired
    private ApiKeys keys;

    @Autowired
    private Sources sources;

    private UnitId office;
    private TestVisitor keeper;
    private String name;

    @BeforeEach
    void signInAKeeper() {
        office = fixtures.office(fixtures.institution("Polres Uji"), "SPKT");
        keeper = signedIn(office, Role.KASI_HUMAS);
        name = "Kotak saran " + UUID.randomUUID();
    }

    @Test
    void teachesWhatAKeyIsForWhileThereIsNone() {
        assertThat(keeper.open("/kunci"))
                .contains("Belum ada kunci", "curl http://127.0.0.1:" + port + "/api/v1/mentions", "Kunci API</a>");
    }

    @Test
    void showsTheSecretOnce() {
        var page = add("kirim", "true", "baca", "true");

        assertThat(keeper.path()).isEqualTo("/kunci");
        var secret = keeper.all("value=\"(ktg_[A-Za-z0-9_-]{43})\"").getFirst();
        assertThat(keys.find(secret)).isPresent();
        assertThat(page)
                .contains(
                        "hanya ditampilkan sekali", name, "mengirim suara, membaca", "belum pernah", "Uji kasi_humas");
        assertThat(keeper.open("/kunci")).contains(name).doesNotContain(secret, "ktg_" + secret.substring(4, 10));
    }

    @Test
    void makesTheSourceOfTheKey() {
        add("kirim", "true");

        var source = sources.findByName(fixtures.below(office), name).orElseThrow();
        assertThat(source.kind()).isEqualTo(SourceKind.API);
        assertThat(only().source()).isEqualTo(source.id().value());
        assertThat(only().permissions()).containsExactly(KeyPermission.WRITE_MENTIONS);
        assertThat(keeper.html()).contains("/sumber/" + source.id());
    }

    @Test
    void givesAnotherKeyToTheSameSource() {
        add("kirim", "true");
        var source = only().source();

        add("kirim", "true", "sumber", String.valueOf(source));

        assertThat(list()).hasSize(2).allSatisfy(key -> assertThat(key.source()).isEqualTo(source));
    }

    @Test
    void makesNoSourceForAKeyThatOnlyReads() {
        add("baca", "true");

        assertThat(only().source()).isNull();
        assertThat(sources.list(fixtures.below(office))).isEmpty();
    }

    @Test
    void endsAKeyWithItsLastDay() {
        var day = LocalDate.now(Fixtures.WIB).plusDays(3);

        add("baca", "true", "sampai", day.toString());

        assertThat(only().expiresAt())
                .isEqualTo(day.plusDays(1).atStartOfDay(Fixtures.WIB).toInstant());
    }

    @Test
    void saysWhatIsWrongWithTheForm() {
        assertThat(add()).contains("Pilih sedikitnya satu");
        assertThat(add("baca", "true", "nama", " ")).contains("Tulis namanya");
        assertThat(add("baca", "true", "nama", "x".repeat(201))).contains("Tulis namanya");
        assertThat(add("baca", "true", "sampai", "2020-01-01")).contains("Tulis hari ini");
        assertThat(add("baca", "true", "sampai", "besok")).contains("Tulis hari ini");
        assertThat(list()).isEmpty();

        sources.add(fixtures.below(office), office, name, SourceKind.TABLE);
        assertThat(add("kirim", "true")).contains("sudah dipakai");
        assertThat(list()).isEmpty();
    }

    @Test
    void takesNoSourceThatIsNotOfTheUnit() {
        var elsewhere = fixtures.institution("Polres Lain");
        var foreign = sources.add(fixtures.below(elsewhere), elsewhere, name + " lain", SourceKind.API)
                .orElseThrow();
        var table = sources.add(fixtures.below(office), office, name + " tabel", SourceKind.TABLE)
                .orElseThrow();
        for (var source : List.of(foreign, table)) {
            add("kirim", "true", "sumber", source.toString());
            assertThat(keeper.status()).isEqualTo(404);
        }
        add("kirim", "true", "sumber", "x");
        assertThat(keeper.status()).isEqualTo(400);
        assertThat(list()).isEmpty();
    }

    @Test
    void revokesAKey() {
        add("baca", "true");
        var id = only().id();

        var page = keeper.submit("/kunci/" + id + "/cabut");

        assertThat(page).contains("dicabut dan langsung tidak berlaku").doesNotContain("/kunci/" + id + "/cabut");
        assertThat(keys.isActive(id)).isFalse();
    }

    @Test
    void writesBothActsIntoTheLog() {
        add("baca", "true");
        keeper.submit("/kunci/" + only().id() + "/cabut");

        assertThat(signedIn(office, Role.AUDITOR).open("/jejak"))
                .contains("Membuat kunci API", "Mencabut kunci API", name);
    }

    @Test
    void showsAHostileNameAsText() {
        name = HOSTILE + name;
        add("kirim", "true");

        assertThat(keeper.open("/kunci")).contains("&lt;script&gt;alert(").doesNotContain(HOSTILE);
        keeper.submit("/tampilan", "language", "en");
        assertThat(keeper.open("/kunci")).doesNotContain(HOSTILE);
    }

    @Test
    void tellsHowToUseAKeyInBothLanguages() {
        assertThat(keeper.open("/kunci/panduan")).contains("Panduan API", "/api/v1/openapi.json", "/api/v1/perception");
        keeper.submit("/tampilan", "language", "en");
        assertThat(keeper.open("/kunci/panduan")).contains("API guide", "Sending voices");
    }

    @Test
    void isNotForWhoMayNotManageSources() {
        for (var role : List.of(Role.PIMPINAN, Role.OPERATOR, Role.AUDITOR)) {
            var person = signedIn(office, role);
            person.open("/kunci");
            assertThat(person.status()).as(role.code()).isEqualTo(403);
        }
    }

    private String add(String... namesAndValues) {
        keeper.open("/kunci");
        var form = new LinkedHashMap<String, String>();
        form.put("nama", name);
        form.put("satuan", office.toString());
        form.put("sumber", "baru");
        for (var i = 0; i < namesAndValues.length; i += 2) {
            form.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return keeper.submit(
                "/kunci",
                form.entrySet().stream()
                        .flatMap(field -> List.of(field.getKey(), field.getValue()).stream())
                        .toArray(String[]::new));
    }

    private List<ApiKey> list() {
        return keys.list(fixtures.below(office));
    }

    private ApiKey only() {
        assertThat(list()).hasSize(1);
        return list().getFirst();
    }
}
