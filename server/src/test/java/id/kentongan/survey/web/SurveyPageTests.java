package id.kentongan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.people.Role;
import id.kentongan.survey.Period;
import id.kentongan.survey.Response;
import id.kentongan.survey.SurveyTest;
import id.kentongan.text.Element;
import java.util.EnumMap;
import java.util.List;
import org.junit.jupiter.api.Test;

class SurveyPageTests extends SurveyTest {
    private static final String HOSTILE = "<script>alert(1)</script>";

    @Test
    void leadsFromNothingToAnOpenForm() {
        var other = fixtures.office(institution, "SPKT Uji");
        var head = signedIn(other, Role.KASI_HUMAS);
        assertThat(head.open("/survei")).contains("Belum ada formulir survei");
        head.open("/survei/baru");

        head.submit(
                "/survei",
                "satuan",
                other.toString(),
                "judul",
                HOSTILE,
                "layanan",
                "Laporan kehilangan\n\n" + HOSTILE,
                "simpan",
                "90",
                "tanpa",
                "biaya");

        var path = head.path();
        assertThat(path).startsWith("/survei/");
        assertThat(head.html())
                .contains("Formulir dibuat dan masih ditutup", "&lt;script&gt;")
                .doesNotContain(HOSTILE)
                .contains("Ditutup", "Tidak ditanyakan: Biaya/tarif. Bobot dihitung atas 8 unsur.")
                .contains("belum ada jawaban");
        var code = head.all("href=\"(/skm/[a-z0-9]+)\"").getFirst();
        assertThat(stranger().open(code)).contains("Survei ini sedang ditutup");

        head.submit(path + "/buka");

        assertThat(head.html()).contains("Formulir dibuka. Warga dapat mengisinya sekarang.");
        assertThat(stranger().open(code)).contains("Pertanyaan 8 dari 8").doesNotContain(HOSTILE);
    }

    @Test
    void showsTheOfficialIndexAndSaysThatReviewsAreAnotherFigure() {
        enter(DAY, 75, all(3));
        enter(DAY, 25, all(4, "SIM baru", "Petugas <b>ramah</b>"));
        surveys.serve(scope, id, Period.of("2026-t2"), 100);

        assertThat(page(Role.PIMPINAN, path() + "?periode=2026-t2"))
                .contains("IKM resmi (SKM), Triwulan II 2026", "81,25", "B, baik", "3,250 pada skala 1 sampai 4")
                .contains("100 jawaban masuk; 80 diperlukan dari 100 orang yang dilayani. Cukup.")
                .contains("Angka Persepsi dihitung dari ulasan", "/persepsi?unit=" + office)
                .contains("Petugas &lt;b&gt;ramah&lt;/b&gt;")
                .contains("/skm/" + survey().code())
                .doesNotContain("Tutup formulir", "Hapus saran", "Bobot unsur<", "CSV");
        assertThat(page(Role.PIMPINAN, path() + "?periode=2026-t1")).contains("belum ada jawaban");
        assertThat(page(Role.KASI_HUMAS, path() + "?periode=2026-s1"))
                .contains("Tutup formulir", "Hapus saran ini", "CSV", "Jumlah orang yang dilayani belum diisi");
    }

    @Test
    void putsTheYearOnOneSheet() {
        var answers = new EnumMap<Element, Integer>(all(4).answers());
        answers.put(Element.SARPRAS, 1);
        answers.put(Element.WAKTU, 2);
        answers.put(Element.BIAYA, 3);
        enter(DAY, 12, new Response(answers, "", ""));
        surveys.serve(scope, id, Period.year(2026), 1000);

        assertThat(page(Role.PIMPINAN, path() + "/laporan?periode=2026"))
                .contains("Laporan Survei Kepuasan Masyarakat", "Tahun 2026", "PermenPANRB 14/2017")
                .contains("<b>83,33</b>", "<b>B, baik</b>", "278")
                .contains("<li>Sarana dan prasarana (NRR 1,000)</li>", "<li>Waktu penyelesaian (NRR 2,000)</li>")
                .contains("<li>Biaya/tarif (NRR 3,000)</li>")
                .contains("Baru 12 dari 278 jawaban yang diperlukan");
    }

    @Test
    void setsWeightsAndRefusesThoseThatDoNotAddUp() {
        var head = signedIn(office, Role.KASI_HUMAS);
        head.open(path());
        var form = new String[18];
        for (var i = 0; i < 9; i++) {
            form[2 * i] = "bobot." + Element.values()[i].code();
            form[2 * i + 1] = i == 0 ? "0,2" : "0.1";
        }

        head.submit(path() + "/bobot", form);
        assertThat(head.html()).contains("Bobot disimpan", "value=\"0,2\"", "Bobot unsur ditetapkan oleh satuan");

        form[1] = "0,3";
        head.submit(path() + "/bobot", form);
        assertThat(head.html()).contains("Bobot tidak disimpan", "value=\"0,2\"");
        for (var wrong : List.of("1e-1", "-0,1", ".", "0,0000001", "9", "dua")) {
            form[1] = wrong;
            head.submit(path() + "/bobot", form);
            assertThat(head.html()).as(wrong).contains("Bobot tidak disimpan");
        }

        head.submit(path() + "/bobot");
        assertThat(head.html()).contains("Bobot disimpan").doesNotContain("Bobot unsur ditetapkan oleh satuan");
    }

    @Test
    void refusesSettingsThatCannotBe() {
        var head = signedIn(office, Role.KASI_HUMAS);
        head.open(path() + "/ubah");

        head.submit(path() + "/ubah", "judul", " ", "layanan", "", "simpan", "365");
        assertThat(head.html()).contains("Isi nama formulir");
        head.submit(path() + "/ubah", "judul", "SKM", "layanan", "", "simpan", "1096");
        assertThat(head.html()).contains("Isi jumlah hari");
        head.submit(path() + "/ubah", "judul", "SKM", "layanan", "x\n".repeat(31), "simpan", "1");
        assertThat(head.html()).contains("Terlalu banyak layanan");
        head.submit(path() + "/dilayani", "periode", "2026", "orang", "banyak");
        assertThat(head.html()).contains("Isi jumlah orang");
        head.submit(path() + "/dilayani", "periode", "kapan", "orang", "5");
        assertThat(head.status()).isEqualTo(400);
        assertThat(survey().title()).isEqualTo("SKM Pelayanan SIM");
    }

    @Test
    void takesAwayAComment() {
        enter(surveys.today(survey()), 1, all(2, "", "Nama saya Budi"));
        var head = signedIn(office, Role.KASI_HUMAS);
        head.open(path());

        head.submit(head.all("action=\"(/survei/saran/[^\"]+/hapus)\"").getFirst());

        assertThat(head.html()).contains("Saran dihapus.").doesNotContain("Nama saya Budi");
    }

    @Test
    void handsOutTheCode() {
        var operator = signedIn(office, Role.OPERATOR);

        assertThat(operator.open(path() + "/cetak"))
                .contains("Bagaimana pelayanan kami?", "class=\"survey-qr\"", survey().path());
        assertThat(operator.open(path() + "/qr.svg")).startsWith("<svg");
        assertThat(operator.header("Content-Type")).isEqualTo("image/svg+xml");
        operator.open(path() + "/qr.png");
        assertThat(operator.header("Content-Type")).isEqualTo("image/png");
        assertThat(operator.header("Content-Disposition")).contains("skm.png");
    }

    @Test
    void exportsWhatStandsThere() {
        enter(DAY, 2, all(3));
        var operator = signedIn(office, Role.OPERATOR);

        assertThat(operator.open(path() + "/ekspor?periode=2026&isi=nilai"))
                .contains("waktu,2,0,0,2,0,3.000,0.111,0.333");

        assertThat(operator.header("Content-Disposition")).contains("skm-nilai-2026.csv");
        assertThat(operator.open(path() + "/ekspor?periode=2026&isi=jawaban"))
                .contains("2026-05-04,,3,3,3,3,3,3,3,3,3");
        operator.open(path() + "/ekspor?isi=semua");
        assertThat(operator.status()).isEqualTo(400);
    }
}
