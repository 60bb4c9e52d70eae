package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.PageTest;
import id.kentongan.TestVisitor;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.perception.Span;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class MarkTests extends PageTest {
    private static final String RANGE = "?rentang=2026-02-01..2026-02-14";

    private static final Span FORTNIGHT = new Span(LocalDate.parse("2026-02-01"), LocalDate.parse("2026-02-14"));

    @Autowired
    private PerceptionPages pages;

    @Autowired
    private Marks marks;

    @Autowired
    private JdbcClient jdbc;

    private final Texts t = Pages.texts(Language.ID);
    private UnitId institution;
    private UnitId office;
    private UnitId other;
    private Scope scope;

    @BeforeEach
    void loadAnOffice() throws IOException {
        institution = fixtures.institution("Polres Tanda");
        office = fixtures.office(institution, "Satpas");
        other = fixtures.office(institution, "SPKT");
        scope = fixtures.below(institution);
        load(office, "t1,Siti,1,2026-02-03,Antre lama,,\n");
    }

    @Test
    void standsOnEveryCurveOverTime() {
        mark(office, "2026-02-03", "said", "Kasat minta maaf");

        var page = page(office, "2026-02-01..2026-02-14", "hari");

        assertThat(page.ratingChart(t).marks()).containsExactly(new ChartSpec.Mark(2, "1", "Kasat minta maaf"));
        assertThat(page.volumeChart(t).marks()).isEqualTo(page.ratingChart(t).marks());
        assertThat(page.feelingChart(t).marks()).isEqualTo(page.ratingChart(t).marks());
        assertThat(page.answerChart(t).marks()).isEqualTo(page.ratingChart(t).marks());
    }

    @Test
    void sharesItsStepWithOthers() {
        mark(office, "2026-02-03", "said", "Kasat minta maaf");
        mark(office, "2026-02-05", "fixed", "Loket ketiga dibuka");

        assertThat(page(office, "2026-02-01..2026-02-14", "minggu")
                        .ratingChart(t)
                        .marks())
                .containsExactly(new ChartSpec.Mark(1, "1, 2", "Kasat minta maaf; Loket ketiga dibuka"));
    }

    @Test
    void isSeenByThoseAboveAndBelowButNotBeside() {
        mark(office, "2026-02-03", "said", "Satpas bicara");
        mark(institution, "2026-02-04", "happened", "Polres disorot");

        assertThat(texts(office)).containsExactly("Satpas bicara", "Polres disorot");
        assertThat(texts(institution)).containsExactly("Satpas bicara", "Polres disorot");
        assertThat(texts(other)).containsExactly("Polres disorot");
    }

    @Test
    void isTakenOffAndPutBack() {
        mark(office, "2026-02-03", "fixed", "Loket ketiga dibuka");
        var visitor = signedIn(institution, Role.OPERATOR);
        var id = marks.list(scope, FORTNIGHT).getFirst().id();

        visitor.open("/persepsi" + RANGE);
        visitor.submit("/persepsi/tanda/" + id + "/hapus" + RANGE);
        assertThat(visitor.path()).isEqualTo("/persepsi" + RANGE);
        assertThat(visitor.html()).contains("Tanda sudah dilepas");
        assertThat(texts(office)).isEmpty();

        visitor.submit("/persepsi/tanda/" + id + "/kembalikan" + RANGE);
        assertThat(texts(office)).containsExactly("Loket ketiga dibuka");
        assertThat(acts()).containsExactly("perception.marked", "perception.unmarked", "perception.marked");
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        var visitor = signedIn(institution, Role.OPERATOR);
        var tooLong = "Panjang ".repeat(20).strip();

        visitor.open("/persepsi" + RANGE);
        submit(visitor, tooLong);

        assertThat(visitor.html()).contains("Tanda belum tersimpan", tooLong);
        assertThat(texts(office)).isEmpty();
    }

    @Test
    void isSetOnlyByWhoWorksThere() {
        var reader = signedIn(institution, Role.PIMPINAN);

        reader.open("/persepsi" + RANGE);
        assertThat(reader.html()).doesNotContain("Tandai hari pada kurva");
        submit(reader, "Bukan hak saya");
        assertThat(texts(office)).isEmpty();
    }

    @Test
    void isNotThereForTheUnitNextDoor() {
        mark(office, "2026-02-03", "fixed", "Loket ketiga dibuka");
        var elsewhere = fixtures.below(fixtures.institution("Polres Seberang"));
        var all = marks.list(scope, FORTNIGHT);
        var id = all.getFirst().id();

        assertThat(marks.list(elsewhere, FORTNIGHT)).isEmpty();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> marks.withdraw(elsewhere, id));
        marks.withdraw(scope, id);
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> marks.restore(elsewhere, id));
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> marks.restore(scope, UUID.randomUUID()));
    }

    @Test
    void neverLetsItsWordsBecomeMarkup() {
        mark(office, "2026-02-03", "said", "</script><script>alert(1)</script>");
        var visitor = signedIn(institution, Role.OPERATOR);

        visitor.open("/persepsi" + RANGE);

        assertThat(visitor.html()).contains("&lt;script&gt;alert(1)").doesNotContain("<script>alert(1)");
    }

    private void submit(TestVisitor visitor, String text) {
        visitor.submit(
                "/persepsi/tanda" + RANGE,
                "satuan",
                office.toString(),
                "hari",
                "2026-02-03",
                "jenis",
                "said",
                "teks",
                text);
    }

    private void mark(UnitId unit, String day, String kind, String text) {
        marks.add(
                scope,
                fixtures.viewer(institution, Role.OPERATOR),
                unit,
                LocalDate.parse(day),
                Mark.Kind.of(kind),
                text);
    }

    private PerceptionPage page(UnitId unit, String range, String step) {
        return pages.page(scope, scope, new PerceptionForm(unit.toString(), range, null, null, step));
    }

    private List<String> texts(UnitId unit) {
        return page(unit, "2026-02-01..2026-02-14", "hari").marks().marks().stream()
                .map(Mark::text)
                .toList();
    }

    private List<String> acts() {
        return jdbc.sql("select what from audit.entry where unit_id = :unit and what like 'perception.%' order by seq")
                .param("unit", office.value())
                .query(String.class)
                .list();
    }
}
