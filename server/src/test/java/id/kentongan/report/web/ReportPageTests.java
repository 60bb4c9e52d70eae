package id.kentongan.report.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.FilterAddress;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.report.Period.Length;
import id.kentongan.report.ReportTest;
import id.kentongan.text.Kind;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ReportPageTests extends ReportTest {
    private static final Pattern LINKED = Pattern.compile("<a href=\"/suara\\?([^\"]*)\">([\\d.]+)</a>");

    @Autowired
    private JdbcClient jdbc;

    @Test
    void everyNumberOnThePageOpensAListOfJustSoManyItems() throws Exception {
        loadWeeks();

        var links = LINKED.matcher(page(institution, Role.PIMPINAN, "/laporan?periode=mingguan"))
                .results()
                .toList();

        assertThat(links).hasSizeGreaterThan(8);
        assertThat(links).allSatisfy(link -> {
            var filter = FilterAddress.parseQuery(link.group(1).replace("&amp;", "&"));
            assertThat(mentions.count(fixtures.below(institution), filter, 10_000)
                            .n())
                    .isEqualTo(Integer.parseInt(link.group(2).replace(".", "")));
        });
    }

    @Test
    void isTheReportOfYesterdayByDefault() {
        assertThat(page(institution, Role.PIMPINAN, "/laporan"))
                .contains("Laporan Harian Humas", t.longDate(YESTERDAY), "POLRES LAPOR")
                .contains("Tidak ada suara warga pada hari ini.")
                .contains("*Laporan Harian Humas*", "Selengkapnya di Kentongan, menu Laporan.");
    }

    @Test
    void givesTheLeaderAFileToo() {
        var leader = signedIn(institution, Role.PIMPINAN);

        assertThat(leader.open("/laporan")).contains("/laporan/unduh?bentuk=pdf&amp;periode=harian");
        leader.open("/laporan/unduh?bentuk=pdf");
        assertThat(leader.header("Content-Type")).isEqualTo("application/pdf");
        assertThat(acts(institution)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "pdf, bulanan, 2026-02-14, laporan-bulanan-2026-02.pdf, application/pdf",
        "docx, mingguan, 2026-02-14, laporan-mingguan-2026-02-09.docx, application/vnd.openxmlformats",
        "txt, harian, 2026-02-14, laporan-harian-2026-02-14.txt, text/plain"
    })
    void isTakenAwayAsAFileAndTheLogKnows(String form, String length, String day, String file, String type) {
        var kasi = signedIn(institution, Role.KASI_HUMAS);

        kasi.open("/laporan/unduh?bentuk=%s&periode=%s&tanggal=%s&unit=%s".formatted(form, length, day, office));

        assertThat(kasi.status()).isEqualTo(200);
        assertThat(kasi.header("Content-Type")).startsWith(type);
        assertThat(kasi.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + file + "\"");
        assertThat(acts(office)).containsExactly(file.substring("laporan-".length(), file.indexOf('.')) + " " + form);
    }

    @Test
    void isNoActToLookAtIt() {
        page(institution, Role.KASI_HUMAS, "/laporan");

        assertThat(acts(institution)).isEmpty();
    }

    @Test
    void neverLetsAWordOrANameBecomeMarkup() throws Exception {
        var hostile = "<script>alert('x')</script><img src=x onerror=alert(1)>";
        fixtures.office(institution, hostile);
        var at = YESTERDAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        takeIn("h1", Kind.REVIEW, at, 1, hostile, hostile + "ا".repeat(5_000));
        takeIn("h2", Kind.NEWS, at, null, hostile, "Isi " + hostile);

        assertThat(page(institution, Role.KASI_HUMAS, "/laporan"))
                .contains("&lt;script&gt;")
                .doesNotContain("<script>alert")
                .doesNotContain("<img");
    }

    @Test
    void speaksEnglishToo() throws Exception {
        loadWeeks();
        var visitor = signedIn(institution, Role.KASI_HUMAS);
        visitor.open("/laporan");
        visitor.submit("/tampilan", "language", "en");

        assertThat(visitor.open("/laporan?periode=bulanan"))
                .contains("Monthly Public Relations Report", "Needs attention")
                .doesNotContain("Perlu perhatian");
        visitor.open("/laporan/unduh?bentuk=txt");
        assertThat(visitor.html()).startsWith("*Daily Public Relations Report*");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/laporan?periode=tahunan",
                "/laporan?tanggal=kemarin",
                "/laporan?unit=x",
                "/laporan/unduh?bentuk=exe"
            })
    void refusesWhatNoFormSends(String path) {
        var visitor = signedIn(institution, Role.KASI_HUMAS);
        visitor.open(path);

        assertThat(visitor.status()).isEqualTo(400);
    }

    @Test
    void showsNothingOfTheUnitNextDoor() throws Exception {
        loadWeeks();
        var neighbour = signedIn(fixtures.institution("Polres Tetangga"), Role.ADMIN);

        assertThat(neighbour.open("/laporan?periode=" + Length.BULANAN.code()))
                .doesNotContain("Antrean lama", "Polres Lapor", "POLRES LAPOR");
        neighbour.open("/laporan?unit=" + office);
        assertThat(neighbour.status()).isEqualTo(404);
        neighbour.open("/laporan/unduh?unit=" + office);
        assertThat(neighbour.status()).isEqualTo(404);
    }

    private List<String> acts(UnitId unit) {
        return jdbc.sql("select subject || ' ' || note from audit.entry where what = 'report.made' and unit_id = :unit")
                .param("unit", unit.value())
                .query(String.class)
                .list();
    }
}
