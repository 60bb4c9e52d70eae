package id.kentongan.morning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.PageTest;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.perception.Perceptions;
import id.kentongan.signal.Change;
import id.kentongan.signal.MeanRating;
import java.io.IOException;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OfficeBoardTests extends PageTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-06-30");

    @Autowired
    private Perceptions perceptions;

    @Autowired
    private Units units;

    private UnitId institution;

    @BeforeEach
    void setUpInstitution() {
        institution = fixtures.institution("Polres Papan");
    }

    @Test
    void holdsTheLastWeekAgainstTheFourWeeksBefore() throws IOException {
        var office = fixtures.office(institution, "Satpas");
        load(office, reviews("a", 5, 20, TODAY.minusDays(34)) + reviews("b", 1, 12, TODAY.minusDays(6)));

        var today = board().offices().getFirst();

        assertThat(today.before().rating()).isEqualTo(new MeanRating(0, 0, 0, 0, 20));
        assertThat(today.now().rating()).isEqualTo(new MeanRating(12, 0, 0, 0, 0));
        assertThat(today.rating().change()).isEqualTo(Change.WORSE);
        assertThat(today.rolling()).hasSize(28);
        assertThat(board().worse()).containsExactly(today);
    }

    @Test
    void leavesOutWhatIsOlderThanBoth() throws IOException {
        var office = fixtures.office(institution, "Satpas");
        load(office, reviews("a", 5, 20, TODAY.minusDays(35)));

        assertThat(board().offices().getFirst().isSilent()).isTrue();
        assertThat(board().silent()).extracting(OfficeBoardTests::name).containsExactly("Satpas");
    }

    @Test
    void saysNotEnoughInsteadOfGuessing() throws IOException {
        var office = fixtures.office(institution, "Satpas");
        load(office, reviews("a", 5, 20, TODAY.minusDays(30)) + reviews("b", 1, 2, TODAY));

        assertThat(board().offices().getFirst().rating().change()).isEqualTo(Change.NOT_ENOUGH);
        assertThat(board().worse()).isEmpty();
    }

    @Test
    void putsEverythingTogetherAlsoWhatBelongsToNoOffice() throws IOException {
        load(fixtures.office(institution, "Satpas"), reviews("a", 5, 3, TODAY));
        load(fixtures.office(institution, "SPKT"), reviews("b", 4, 2, TODAY));
        load(institution, reviews("c", 3, 1, TODAY));

        var board = board();

        assertThat(board.rows())
                .extracting(OfficeBoardTests::name)
                .containsExactly("", "Polres Papan saja", "Satpas", "SPKT");
        assertThat(board.all().now().rating()).isEqualTo(new MeanRating(0, 0, 1, 2, 3));
    }

    @Test
    void needsNoOfficeAtAll() {
        assertThat(board().rows()).hasSize(1);
        assertThat(board().rows().getFirst().isSilent()).isTrue();
    }

    @Test
    void standsWithFortyOffices() throws IOException {
        for (var i = 0; i < 40; i++) {
            var office = fixtures.office(institution, "Kantor %02d".formatted(i));
            if (i % 10 == 0) {
                load(office, reviews("o" + i, 4, 5, TODAY));
            }
        }

        assertThat(board().rows())
                .extracting(OfficeBoardTests::name)
                .containsExactly("", "Kantor 00", "Kantor 10", "Kantor 20", "Kantor 30");
        assertThat(board().silent()).hasSize(36);
    }

    private Board board() {
        var scope = fixtures.below(institution);
        return new OfficeBoard(perceptions).board(scope, units.list(scope), TODAY);
    }

    private static String reviews(String prefix, int stars, int n, LocalDate day) {
        var rows = new StringBuilder();
        for (var i = 0; i < n; i++) {
            rows.append("%s%d,A%d,%d,%s,,,\n".formatted(prefix, i, i, stars, day));
        }
        return rows.toString();
    }

    private static String name(OfficeToday row) {
        var office = row.office();
        if (office == null) {
            return "";
        }
        return office.unit().name() + (office.alone() ? " saja" : "");
    }
}
