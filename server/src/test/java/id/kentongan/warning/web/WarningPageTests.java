package id.kentongan.warning.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.TestVisitor;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.warning.Warnings;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class WarningPageTests extends PageTest {
    private static final String SCRIPT = "<script>alert(1)</script>";

    @Autowired
    private Warnings warnings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UnitId polres;
    private UnitId satpas;
    private String incident;

    @BeforeEach
    void raiseAWarning() throws IOException {
        polres = fixtures.institution("Polres Halaman");
        satpas = fixtures.office(polres, "Satpas " + SCRIPT);
        var today = clock.instant().atZone(ZoneOffset.ofHours(7)).toLocalDate();
        var rows = new StringBuilder();
        for (var each = 0; each < 6; each++) {
            rows.append("p%d,Siti,1,%s,Antre printer rusak sampai sore %s,,%n".formatted(each, today, SCRIPT));
        }
        for (var day = 1; day < 30; day++) {
            rows.append("q%d,Budi,5,%s,Ramah dan cepat,,%n".formatted(day, today.minusDays(day)));
        }
        load(satpas, rows.toString());
        incident = put(satpas, today);
    }

    private String put(UnitId unit, LocalDate day) {
        return jdbc.sql("""
                        insert into warning.incident (id, space, unit_id, theme, aspects, severity, raised_at, first_hour,
                          last_hour, aspect, seen, usual, span_seconds, weeks, told_seen, raised_seen)
                        values (gen_random_uuid(), 0, :unit, 'voice', '{low_stars,waktu}', 'urgent', now(),
                          :day::timestamp at time zone 'Asia/Jakarta', :day::timestamp at time zone 'Asia/Jakarta',
                          'low_stars', 6, 1, 86400, 9, 6, 6)
                        returning id::text
                        """)
                .param("unit", unit.value())
                .param("day", day.toString())
                .query(String.class)
                .single();
    }

    private TestVisitor operator() {
        return signedIn(satpas, Role.OPERATOR);
    }

    @Test
    void tellsTheWholeWarningInOneSentence() {
        var page = operator().open("/peringatan/" + incident);

        assertThat(page)
                .contains("6 ulasan bintang 1–2 dalam 24 jam di Satpas")
                .contains("biasanya 1,0. Kejadian seperti ini kira-kira sekali dalam 9 minggu.")
                .contains("6 suara di baliknya")
                .contains("segera")
                .contains(">printer</a>")
                .doesNotContain(SCRIPT);
    }

    @Test
    void listsIt() {
        assertThat(operator().open("/peringatan"))
                .contains("/peringatan/" + incident)
                .contains("6 ulasan bintang 1–2 dalam 24 jam")
                .doesNotContain(SCRIPT);
    }

    @Test
    void speaksEnglishToo() {
        var visitor = operator();
        visitor.open("/peringatan");
        visitor.submit("/tampilan", "language", "en");
        assertThat(visitor.open("/peringatan/" + incident))
                .contains("6 reviews of 1–2 stars within 24 hours")
                .contains("about once in 9 weeks");
        assertThat(visitor.open("/peringatan/senyap")).contains("Why was I not told?");
        assertThat(visitor.open("/peringatan/mutu")).contains("How often warnings are right");
    }

    @Test
    void isTakenInHandWithANoteThatIsNoMarkup() {
        var visitor = operator();
        visitor.open("/peringatan/" + incident);
        visitor.submit("/peringatan/" + incident + "/tangani", "jam", "12", "alasan", SCRIPT);

        assertThat(visitor.path()).isEqualTo("/peringatan/" + incident);
        assertThat(visitor.html()).contains("ditangani ").contains("Diingatkan lagi setelah 12 jam");
        assertThat(visitor.html()).doesNotContain(SCRIPT);
    }

    @Test
    void isClosedAndOpenedAgain() {
        var visitor = operator();
        visitor.open("/peringatan/" + incident);
        visitor.submit("/peringatan/" + incident + "/tutup", "berguna", "false", "alasan", "salah baca");
        assertThat(visitor.path()).isEqualTo("/peringatan");
        assertThat(visitor.html()).contains("bukan masalah").contains("/peringatan/" + incident + "/buka");
        visitor.submit("/peringatan/" + incident + "/buka");
        assertThat(visitor.html()).contains("Peringatan dibuka kembali").contains("Tindak lanjuti");
    }

    @Test
    void isSilencedForSomeDays() {
        var visitor = operator();
        visitor.open("/peringatan/" + incident);
        visitor.submit("/peringatan/" + incident + "/senyapkan", "hari", "31", "alasan", "lama");
        assertThat(visitor.html()).contains("paling lama 30 hari");
        visitor.submit("/peringatan/" + incident + "/senyapkan", "hari", "3", "alasan", "perbaikan loket");
        assertThat(visitor.path()).isEqualTo("/peringatan/senyap");
        assertThat(visitor.html()).contains("perbaikan loket").contains("Akhiri");
        var silence = warnings.silences(fixtures.below(satpas)).getFirst();
        visitor.submit("/peringatan/diam/" + silence.id() + "/akhiri");
        assertThat(visitor.html()).contains("Tidak ada yang disenyapkan.");
    }

    @Test
    void notesWhatIsExpected() {
        var visitor = operator();
        visitor.open("/peringatan/senyap");
        visitor.submit(
                "/peringatan/diam",
                "satuan",
                satpas.toString(),
                "dari",
                "2100-08-17",
                "sampai",
                "2100-08-17",
                "alasan",
                "HUT RI " + SCRIPT);
        assertThat(visitor.html()).contains("HUT RI").contains("Acara tercatat").doesNotContain(SCRIPT);
    }

    @Test
    void turnsTheDialForWhoLeads() {
        var leader = signedIn(polres, Role.KASI_HUMAS);
        leader.open("/peringatan/mutu");
        leader.submit("/peringatan/setelan", "satuan", satpas.toString(), "jumlah", "0,25");
        assertThat(leader.html()).contains("Batas alarm palsu disimpan").contains("value=\"0.25\"");
        leader.submit("/peringatan/setelan", "satuan", satpas.toString(), "jumlah", "banyak");
        assertThat(leader.html()).contains("Angka harus antara 0,05 dan 20");
        assertThat(operator().open("/peringatan/mutu")).doesNotContain("/peringatan/setelan");
    }

    @Test
    void countsWhatPeopleFoundUseful() {
        var visitor = operator();
        visitor.open("/peringatan/" + incident);
        visitor.submit("/peringatan/" + incident + "/tutup", "berguna", "true");
        assertThat(visitor.open("/peringatan/mutu")).contains("1 dari 1 (21\u00a0% sampai 100\u00a0%)");
    }

    @Test
    void offersNothingToWhoOnlyReads() {
        var leader = signedIn(satpas, Role.PIMPINAN);
        assertThat(leader.open("/peringatan/" + incident)).doesNotContain("Tindak lanjuti");
    }

    @Test
    void teachesWhereThereIsNothing() {
        var empty = fixtures.institution("Polres Kosong");
        assertThat(page(empty, Role.OPERATOR, "/peringatan")).contains("Tidak ada peringatan");
        assertThat(page(empty, Role.OPERATOR, "/peringatan/senyap")).contains("Belum ada jam yang tidak biasa");
        assertThat(page(empty, Role.OPERATOR, "/peringatan/mutu")).contains("Belum ada peringatan untuk dinilai");
    }
}
