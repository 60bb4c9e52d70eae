package id.kentongan.morning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.source.Import;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MorningPageTests extends PageTest {
    private static final String HOSTILE = "<script>alert('x')</script><img src=x onerror=alert(1)>";

    @Autowired
    private Mentions mentions;

    private UnitId institution;

    @BeforeEach
    void setUpInstitution() {
        institution = fixtures.institution("Polres Pagi");
    }

    @Test
    void leadsAFreshInstallationToItsFirstOffice() throws Exception {
        assertThat(page(institution, Role.ADMIN, "/"))
                .contains("Tambah kantor")
                .contains("href=\"/unit\"")
                .doesNotContain("Perlu dijawab");
    }

    @Test
    void leadsFromTheFirstOfficeToTheFirstFile() throws Exception {
        fixtures.office(institution, "Satpas");

        assertThat(page(institution, Role.ADMIN, "/")).contains("href=\"/impor\"");
        assertThat(page(institution, Role.OPERATOR, "/")).contains("href=\"/impor\"");
    }

    @Test
    void offersNoStepToWhoeverMayNotTakeIt() throws Exception {
        assertThat(page(institution, Role.PIMPINAN, "/"))
                .contains("Mintalah kasi humas")
                .doesNotContain("href=\"/impor\"");
    }

    @Test
    void showsWhatIsNewAndWhatWaits() throws Exception {
        load(institution, """
                m1,Siti,1,2026-10-01,"Antre tiga jam, petugasnya lambat sekali",,
                m2,Budi,5,2026-10-02,Pelayanan cepat dan ramah sekali,,
                """);

        var page = page(institution, Role.KASI_HUMAS, "/");

        assertThat(page)
                .contains("Tujuh hari terakhir")
                .contains("Ini kunjungan pertama Anda")
                .contains("Antre tiga jam")
                .contains("Perlu dijawab")
                .contains("Tanpa suara dalam 35 hari: Polres Pagi");
    }

    @Test
    void everyNumberOpensAListOfJustSoManyItems() throws Exception {
        load(institution, """
                c1,Siti,1,2026-10-01,Lambat sekali,,
                c2,Budi,2,2026-10-02,Kasar dan lambat,,
                c3,Tono,5,2026-10-03,Cepat dan ramah sekali,,
                """);
        var links = Pattern.compile("<dd><a href=\"/suara\\?([^\"]*)\">(\\d+)</a></dd>")
                .matcher(page(institution, Role.KASI_HUMAS, "/"))
                .results()
                .toList();

        assertThat(links).hasSize(2);
        assertThat(links).allSatisfy(link -> {
            var filter = FilterAddress.parseQuery(link.group(1).replace("&amp;", "&"));
            assertThat(mentions.count(fixtures.below(institution), filter, 100).n())
                    .isEqualTo(Integer.parseInt(link.group(2)));
        });
    }

    @Test
    void tellsWhichSourceIsInTrouble() throws Exception {
        var source = source(institution);
        var failed = load(source, fixtures.below(institution), "not,a,table\n");

        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        assertThat(page(institution, Role.KASI_HUMAS, "/"))
                .contains("bermasalah")
                .contains("href=\"/sumber/" + source + "\"");
    }

    @Test
    void showsAnImportByItself() throws Exception {
        var done = load(source(institution), fixtures.below(institution), HEADER + "i1,Siti,1,2026-10-01,,,\n");
        var address = "/beranda/impor/" + done.id();

        assertThat(page(institution, Role.PIMPINAN, address))
                .contains("selesai, 1 baris sudah masuk, 0 ditolak")
                .doesNotContain("hx-trigger");
    }

    @Test
    void neverLetsAWordOrANameBecomeMarkup() throws Exception {
        var office = fixtures.office(institution, HOSTILE);
        load(office, "h1,Siti,1,2026-10-01,<script>alert('x')</script>,,\n");

        assertThat(page(institution, Role.KASI_HUMAS, "/"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void showsNothingOfTheUnitNextDoor() throws Exception {
        load(institution, "s1,Siti,1,2026-10-01,Lambat sekali di sini,,\n");

        assertThat(page(fixtures.institution("Polres Tetangga"), Role.ADMIN, "/"))
                .doesNotContain("Lambat sekali di sini")
                .doesNotContain("Polres Pagi");
    }
}
