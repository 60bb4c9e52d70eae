package id.kentongan.source.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestVisitor.Upload;
import id.kentongan.people.Role;
import id.kentongan.platform.Place;
import id.kentongan.source.takeout.TakeoutArchive;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class UploadTests extends SourceWebTest {
    @Autowired
    private Place place;

    @Test
    void carriesAnArchiveFromTheFileToItsOffices() {
        var polres = fixtures.institution("Polres Uji");
        fixtures.office(polres, "Satpas SIM Indralaya");
        var admin = signedIn(polres, Role.ADMIN);
        var first = unique("1");
        var second = unique("2");
        var archive = TakeoutArchive.ofAccount("7")
                .listing(first, "SATPAS SIM, Indralaya", Review.of("a", 5, "Cepat"), Review.of("b", 2, "Lama"))
                .listing(second, "SPKT <i>Uji</i>", Review.of("c", 1, "Jutek"));

        send(admin, "Google " + first, polres, zip(archive));

        assertThat(admin.path()).startsWith("/impor/unggahan/");
        assertThat(admin.html())
                .contains("3 ulasan dari 2 tempat", "SPKT &lt;i&gt;Uji&lt;/i&gt;")
                .contains("tidak ada di berkas ini akan ditandai hilang")
                .doesNotContain("<i>Uji");
        assertThat(admin.all("selected>([^<]+)</option>").stream().map(String::strip))
                .contains("Satpas SIM Indralaya", "Buat kantor baru dengan nama ini");

        load(admin);
        assertThat(counts(admin)).containsExactly("3", "0", "0", "0", "0");

        admin.open("/unit");
        assertThat(admin.html()).contains("SPKT &lt;i&gt;Uji&lt;/i&gt;", "terhubung ke Google");

        admin.open("/sumber");
        assertThat(admin.html()).contains("Google " + first, "baik");
    }

    @Test
    void saysThatABareFileMarksNothingAsVanished() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var listing = unique("1");
        var reviews = TakeoutArchive.ofAccount("7").json(listing, Review.of("a", 5, "Cepat"));

        send(admin, "Google " + listing, polres, Upload.of("reviews.json", reviews));

        assertThat(admin.html()).contains("tidak akan ditandai hilang", "dengan nama aslinya");
    }

    @Test
    void changesNothingWhenTheSameFileComesAgain() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var listing = unique("1");
        var archive = TakeoutArchive.ofAccount("7").listing(listing, "Satpas", Review.of("a", 5, "Cepat"));
        send(admin, "Google " + listing, polres, zip(archive));
        load(admin);
        admin.open("/sumber");
        var source = admin.all("/sumber/([0-9a-f-]{36})\">Google " + listing).getFirst();

        admin.open("/impor?sumber=" + source);
        admin.upload("/impor", List.of(zip(archive)), "sumber", source);
        assertThat(admin.all("selected>([^<]+)</option>").stream().map(String::strip))
                .containsExactly("Satpas");
        load(admin);

        assertThat(counts(admin)).containsExactly("0", "0", "1", "0", "0");
        assertThat(admin.html()).contains("Isi berkas ini sudah ada semua");
    }

    @Test
    void takesAHundredFilesAndSaysWhenThereAreMore() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);

        send(admin, unique("Seratus"), polres, files(100));
        assertThat(admin.path()).startsWith("/impor/unggahan/");

        send(admin, unique("Lebih"), polres, files(101));
        assertThat(admin.status()).isEqualTo(200);
        assertThat(admin.html()).contains("100 berkas");
    }

    private static Upload[] files(int count) {
        return IntStream.range(0, count)
                .mapToObj(i ->
                        Upload.of("ulasan-" + i + ".csv", "id,tanggal,rating,ulasan\n" + i + ",2026-01-05,5,Ramah\n"))
                .toArray(Upload[]::new);
    }

    @Test
    void keepsRefusedRowsAndGivesThemBackInTheirShape() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);

        send(admin, unique("Aduan"), polres, Upload.of("ulasan.csv", CSV));
        assertThat(admin.html()).contains("Petugas ramah sekali", "Isi teks", "Bintang");
        load(admin);

        assertThat(counts(admin)).containsExactly("2", "0", "0", "2", "0");
        assertThat(admin.html()).contains("bukan angka bulat 1 sampai 5", "bergantung pada hari ekspor");
        admin.open(admin.path() + "/ditolak");
        assertThat(admin.html()).isEqualTo("""
                id,tanggal,rating,ulasan
                3,2026-01-07,7,Bintang yang mustahil
                4,kemarin dulu,2,"Tanggal, yang tidak jelas"
                """);
        assertThat(admin.header("Content-Disposition")).startsWith("attachment; filename=\"ditolak-");
        assertThat(admin.header("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    @Test
    void remembersTheColumnsThatWereCorrected() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var name = unique("Tabel");
        var table = "kode;kapan;isi;catatan\nx1;2026-01-05;abc;Loketnya tutup padahal masih jam buka\n"
                + "x2;2026-01-06;def;Parkirnya luas dan bersih sekali\n";
        send(admin, name, polres, Upload.of("a.csv", table));
        load(admin, "kolom-ID", "kode", "kolom-TEXT", "catatan", "kolom-TITLE", "isi", "jenis", "complaint");
        assertThat(counts(admin)).containsExactly("2", "0", "0", "0", "0");
        admin.open("/sumber");
        var source = admin.all("/sumber/([0-9a-f-]{36})\">" + name).getFirst();

        admin.open("/impor");
        admin.upload("/impor", List.of(Upload.of("b.csv", table.replace("x2", "x3"))), "sumber", source);

        assertThat(admin.html())
                .contains("Kolomnya sama dengan impor sebelumnya.")
                .containsPattern("(?s)id=\"kolom-TEXT\".*?value=\"catatan\" selected");
        load(admin);
        assertThat(counts(admin)).containsExactly("1", "0", "1", "0", "0");
    }

    @Test
    void asksForTheOrderOfDayAndMonthBeforeItStarts() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var table =
                "id,tanggal,rating,ulasan\n1,03/04/2026,5,Petugasnya ramah sekali\n2,05/06/2026,4,Cepat dan jelas\n";

        send(admin, unique("Tabel"), polres, Upload.of("a.csv", table));
        var preview = admin.path();
        admin.submit(preview, "aksi", "mulai");
        assertThat(admin.path()).isEqualTo(preview);
        assertThat(admin.html()).contains("3 April atau 4 Maret?");

        load(admin, "urutan", "DAY_FIRST");
        assertThat(counts(admin)).containsExactly("2", "0", "0", "0", "0");
    }

    @Test
    void letsThePlacesOfATableBecomeOffices() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var table = "id,tanggal,rating,ulasan,kantor\n1,2026-01-05,5,Petugasnya ramah sekali,Satpas Timur\n"
                + "2,2026-01-06,4,Cepat dan jelas,Satpas Barat\n";

        send(admin, unique("Tabel"), polres, Upload.of("a.csv", table));
        load(admin, "kolom-PLACE", "kantor", "kantor-0", "baru", "kantor-1", polres.toString());

        assertThat(counts(admin)).containsExactly("2", "0", "0", "0", "0");
        assertThat(admin.open("/unit")).contains("Satpas Timur").doesNotContain("Satpas Barat");
    }

    @Test
    void saysWhyAFileCannotBeUsedAndThrowsItAway() throws IOException {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.OPERATOR);
        var before = stored();

        send(admin, unique("Sumber"), polres, Upload.of("surat.pdf", "%PDF-1.7 bukan tabel"));
        assertThat(admin.html()).contains("surat.pdf: ").contains("Tidak ada yang berubah.");
        assertThat(stored()).hasSize(before.size() + 1);

        admin.submit(admin.path() + "/batal");
        assertThat(admin.html()).contains("Berkas dibuang. Tidak ada yang masuk.");
        assertThat(stored()).isEqualTo(before);
    }

    @Test
    void refusesAFileOfAnotherKindThanItsSource() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var name = unique("Google");
        admin.open("/sumber");
        admin.submit("/sumber", "nama", name, "jenis", "takeout", "satuan", polres.toString());
        var source = admin.path().replaceFirst(".*/", "");

        admin.open("/impor");
        admin.upload("/impor", List.of(Upload.of("a.csv", CSV)), "sumber", source);

        assertThat(admin.html()).contains("Sumber ini untuk jenis berkas yang lain.");
    }

    @Test
    void neverUsesTheNameOfAFileAsAPath() throws IOException {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.OPERATOR);

        send(admin, unique("Sumber"), polres, Upload.of("../../../etc/<b>passwd\u202Evsc.csv", CSV));

        assertThat(admin.html()).contains("&lt;b&gt;passwdvsc.csv").doesNotContain("/etc/", "<b>passwd");
        assertThat(stored()).allMatch(file -> file.getFileName().toString().matches("[0-9a-f-]{36}|upload_.*\\.tmp"));
    }

    @Test
    void wantsAFileAndANameThatIsFree() {
        var polres = fixtures.institution("Polres Uji");
        var admin = signedIn(polres, Role.ADMIN);
        var name = unique("Sumber");
        send(admin, name, polres);
        assertThat(admin.html()).contains("Pilih sedikitnya satu berkas.", "value=\"" + name + "\"");

        send(admin, " ", polres, Upload.of("a.csv", CSV));
        assertThat(admin.html()).contains("Tulis nama sumbernya");

        admin.open("/sumber");
        admin.submit("/sumber", "nama", name, "jenis", "table", "satuan", polres.toString());
        send(admin, name.toUpperCase(java.util.Locale.ROOT), polres, Upload.of("a.csv", CSV));
        assertThat(admin.html()).contains("Sudah ada sumber bernama itu.");
    }

    @Test
    void loadsATableWithoutStarsAsTheCommentsItShows() {
        var polres = fixtures.institution("Polres Uji");
        var operator = signedIn(polres, Role.OPERATOR);
        send(
                operator,
                unique("Cuitan"),
                polres,
                Upload.of("a.csv", "waktu,teks\n2026-02-03,Pelayanannya bagus sekali\n"));

        assertThat(operator.all("<option value=\"(\\w+)\" selected>Komentar")).containsExactly("comment");
        load(operator, "jenis", "comment");

        assertThat(operator.open("/suara?jenis=comment")).contains("Pelayanannya bagus sekali");
        assertThat(operator.open("/suara?jenis=review")).doesNotContain("Pelayanannya bagus sekali");
    }

    @Test
    void showsAPreviewToItsSenderAlone() {
        var polres = fixtures.institution("Polres Uji");
        var operator = signedIn(polres, Role.OPERATOR);
        send(operator, unique("Sumber"), polres, Upload.of("a.csv", CSV));
        var colleague = signedIn(polres, Role.OPERATOR);

        colleague.open(operator.path());
        assertThat(colleague.status()).isEqualTo(404);
        assertThat(operator.open("/impor")).contains("Menunggu keputusan Anda", "a.csv");
        assertThat(colleague.open("/impor")).doesNotContain("Menunggu keputusan Anda");
    }

    @Test
    void doesNotMakeAnOfficeForWhoMayMakeNone() {
        var polres = fixtures.institution("Polres Uji");
        var operator = signedIn(polres, Role.OPERATOR);
        var listing = unique("1");
        var archive = TakeoutArchive.ofAccount("7").listing(listing, "Satpas Gelap", Review.of("a", 5, "Cepat"));
        send(operator, "Google " + listing, polres, zip(archive));
        assertThat(operator.html()).doesNotContain("Buat kantor baru");

        operator.submit(operator.path(), "kantor-0", "baru", "aksi", "mulai");

        assertThat(operator.status()).isEqualTo(404);
        assertThat(signedIn(polres, Role.ADMIN).open("/unit")).doesNotContain("Satpas Gelap");
    }

    private List<Path> stored() throws IOException {
        try (var files = Files.list(place.incoming())) {
            return files.filter(file -> !file.getFileName().toString().endsWith(".tmp"))
                    .sorted()
                    .collect(Collectors.toList());
        }
    }

    private static String unique(String prefix) {
        return prefix
                + Math.abs(UUID.nameUUIDFromBytes(UUID.randomUUID().toString().getBytes(StandardCharsets.UTF_8))
                        .getMostSignificantBits());
    }
}
