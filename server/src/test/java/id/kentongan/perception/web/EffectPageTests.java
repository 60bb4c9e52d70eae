package id.kentongan.perception.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class EffectPageTests extends PageTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-01-05");
    private static final String RANGE = "2026-01-05..2026-04-05";

    @Autowired
    private PerceptionPages pages;

    @Autowired
    private Marks marks;

    private final Texts t = Pages.texts(Language.ID);
    private UnitId institution;
    private UnitId office;
    private Scope scope;

    /** Eight weeks with four or five harsh reviews a day, then four weeks with one. */
    @BeforeEach
    void loadTwelveWeeks() throws IOException {
        institution = fixtures.institution("Polres Pengaruh");
        office = fixtures.office(institution, "Satpas");
        scope = fixtures.below(institution);
        var rows = new StringBuilder();
        for (var day = 0; day < 84; day++) {
            for (var i = 0; i < (day < 56 ? 4 + day / 7 % 2 : 1); i++) {
                rows.append("h%d-%d,A%d,1,%s,Petugas kasar dan antre sangat lama,,\n"
                        .formatted(day, i, i, FIRST.plusDays(day)));
            }
        }
        load(office, rows.toString());
    }

    @Test
    void saysAtAMarkWhatChangedAfterIt() {
        mark(office, 56);

        assertThat(effect(office)).startsWith("Setelah ini suara negatif turun sekitar 3,5 sehari (antara ");
        assertThat(signedIn(institution, Role.PIMPINAN).open("/persepsi?rentang=" + RANGE + "&unit=" + office))
                .contains("turun sekitar 3,5 sehari", "bukan sebabnya");
    }

    @Test
    void saysWhyItCannotSay() {
        mark(office, 80);

        assertThat(effect(office))
                .isEqualTo("Perubahan setelah ini belum bisa dikatakan: hari sesudahnya kurang dari 14.");
    }

    @Test
    void doesNotTellTwoMarksApartThatAreNear() {
        mark(office, 56);
        mark(institution, 58);

        assertThat(effect(office)).contains("tanda lain terlalu dekat");
    }

    @Test
    void alsoKnowsMarksOutsideOfTheDaysShown() {
        mark(office, 56);
        mark(office, 50);

        var page = pages.page(
                scope, scope, new PerceptionForm(office.toString(), "2026-03-01..2026-04-05", null, null, null));

        assertThat(page.marks().marks()).hasSize(1);
        assertThat(page.marks().effect(t, page.marks().marks().getFirst())).contains("tanda lain terlalu dekat");
    }

    private String effect(UnitId unit) {
        var panel = pages.page(scope, scope, new PerceptionForm(unit.toString(), RANGE, null, null, null))
                .marks();
        return panel.effect(t, panel.marks().getFirst());
    }

    private void mark(UnitId unit, int day) {
        marks.add(
                scope,
                fixtures.viewer(institution, Role.OPERATOR),
                unit,
                FIRST.plusDays(day),
                Mark.Kind.FIXED,
                "Loket ketiga dibuka");
    }
}
