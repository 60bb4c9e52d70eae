package id.kentongan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor;
import id.kentongan.TestVisitor.Upload;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.Imports;
import id.kentongan.source.SourceFile;
import id.kentongan.source.SourceId;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class ImportPageTests extends SourceWebTest {
    @Autowired
    private Imports imports;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Test
    void stopsAnImportAndLetsItGoOnWhereItWas() {
        var polres = fixtures.institution("Polres Uji");
        var operator = signedIn(polres, Role.OPERATOR);

        var source = emptySource(polres);

        // no row can be written while somebody holds the source, for a writer wants it alone
        var page = transaction.execute(status -> {
            jdbc.sql("select 1 from source.source where id = :id for key share")
                    .param("id", UUID.fromString(source))
                    .query()
                    .singleRow();
            operator.open("/impor");
            operator.upload("/impor", List.of(Upload.of("ulasan.csv", CSV)), "sumber", source);
            operator.submit(operator.path(), "aksi", "mulai");
            var running = operator.path();
            assertThat(operator.html()).contains("Anda boleh meninggalkan halaman ini.", "Hentikan");
            operator.submit(running + "/hentikan");
            return running;
        });

        operator.open(page);
        assertThat(operator.html()).contains("Impor dihentikan.", "Lanjutkan impor");
        assertThat(counts(operator)).containsExactly("0", "0", "0", "0", "0");

        operator.submit(page + "/lanjutkan");
        awaitEnd(operator);
        assertThat(counts(operator)).containsExactly("2", "0", "0", "2", "0");
    }

    @Test
    void tellsTheOpenPageToComeAnewOnceTheImportHasEnded() {
        var polres = fixtures.institution("Polres Uji");
        var operator = signedIn(polres, Role.OPERATOR);
        send(operator, "Tabel " + UUID.randomUUID(), polres, Upload.of("ulasan.csv", CSV));
        load(operator);

        operator.fragment(operator.path() + "/kemajuan");

        assertThat(operator.header("HX-Refresh")).isEqualTo("true");
        assertThat(operator.html()).doesNotContain("<html", "hx-get");
    }

    @Test
    void saysWhyAnImportFailedAndWhereToChangeIt() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var source = emptySource(polres);
        admin.open("/sumber/" + source);
        admin.submit("/sumber/" + source + "/kebijakan", "hari", "0", "hapus", "true", "pribadi", "true");

        admin.open("/impor");
        admin.upload("/impor", List.of(Upload.of("ulasan.csv", CSV)), "sumber", source);
        load(admin);
        assertThat(admin.html())
                .contains("Kebijakan sumber ini tidak mengizinkan apa pun disimpan.", "Buka kebijakan sumber");

        admin.open("/sumber/" + source);
        assertThat(admin.html()).contains("Impor terakhir gagal pada", "bermasalah");
    }

    @Test
    void namesWhatTheFailureIsAbout() throws IOException {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var source = emptySource(polres);
        var file = Files.writeString(directory.resolve("ulasan.csv"), CSV);
        var mapping = "{\"kind\":\"REVIEW\",\"columns\":{\"DATE\":\"tanggal\",\"TEXT\":\"keluh<i>an\"},"
                + "\"dateOrder\":\"UNKNOWN\"}";

        var id = imports.request(
                fixtures.below(polres), SourceId.of(source), List.of(SourceFile.of(file)), mapping, null);
        admin.open("/impor/" + id);
        awaitEnd(admin);

        var sentence = "Kolom \u201ckeluh&lt;i&gt;an\u201d";
        assertThat(admin.html()).contains(sentence);
        assertThat(admin.open("/sumber/" + source)).contains(sentence);
        assertThat(admin.open("/")).contains(sentence);
    }

    @Test
    void showsNothingToASiblingUnit() {
        var polres = fixtures.institution("Polres Satu");
        var operator = signedIn(polres, Role.OPERATOR);
        send(operator, "Tabel " + UUID.randomUUID(), polres, Upload.of("ulasan.csv", CSV));
        load(operator);
        var stranger = signedIn(fixtures.institution("Polres Dua"), Role.ADMIN);
        stranger.open("/impor");

        for (var page : new String[] {"", "/kemajuan", "/ditolak"}) {
            stranger.open(operator.path() + page);
            assertThat(stranger.status()).as(page).isEqualTo(404);
        }
        for (var deed : new String[] {"/hentikan", "/lanjutkan"}) {
            stranger.submit(operator.path() + deed);
            assertThat(stranger.status()).as(deed).isEqualTo(404);
        }
    }

    /** A source for tables, made on its page. */
    private String emptySource(UnitId unit) {
        var admin = signedIn(unit, Role.ADMIN);
        admin.open("/sumber");
        admin.submit("/sumber", "nama", "Tabel " + UUID.randomUUID(), "jenis", "table", "satuan", unit.toString());
        return idIn(admin);
    }

    private static String idIn(TestVisitor visitor) {
        return visitor.path().replaceFirst(".*/", "");
    }
}
