package id.kentongan.warning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.kentongan.PageTest;
import id.kentongan.mention.Aspect;
import id.kentongan.people.NotVisible;
import id.kentongan.people.Role;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.platform.BadInput;
import id.kentongan.warning.Alarm.Outcome;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From reviews to a warning and what people do about it, on the real database. */
class WarningTests extends PageTest {
    @Autowired
    private Lookout lookout;

    @Autowired
    private Warnings warnings;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Clock clock;

    private UnitId polres;
    private UnitId satpas;
    private UnitId spkt;
    private Scope scope;
    private LocalDate today;

    @BeforeEach
    void makeAnInstitution() {
        polres = fixtures.institution("Polres Waspada");
        satpas = fixtures.office(polres, "Satpas");
        spkt = fixtures.office(polres, "SPKT");
        scope = fixtures.below(polres);
        today = clock.instant().atZone(ZoneOffset.ofHours(7)).toLocalDate();
    }

    /** Half a year in which a good review comes every other day and a bad one every tenth. */
    private String history() {
        var rows = new StringBuilder();
        for (var day = 1; day < 170; day++) {
            if (day % 2 == 0) {
                rows.append("g%d,Budi,5,%s,Pelayanan ramah,,%n".formatted(day, today.minusDays(day)));
            }
            if (day % 10 == 3) {
                rows.append("b%d,Siti,1,%s,Antre lama sekali,,%n".formatted(day, today.minusDays(day)));
            }
        }
        return rows.toString();
    }

    private static String bad(LocalDate day, int many) {
        var rows = new StringBuilder();
        for (var each = 0; each < many; each++) {
            rows.append("x%s-%d,Warga,1,%s,Antre lama sekali sampai tiga jam,,%n".formatted(day, each, day));
        }
        return rows.toString();
    }

    private void look() {
        lookout.run(scope);
    }

    private Incident only() {
        assertThat(warnings.open(scope)).hasSize(1);
        return warnings.open(scope).getFirst();
    }

    @Test
    void raisesOneWarningOfManyBadReviewsAtTheOfficeTheySpeakOf() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        load(spkt, history());
        look();

        var incident = only();
        assertThat(incident.unit()).isEqualTo(satpas);
        assertThat(incident.theme()).isEqualTo(Theme.VOICE);
        assertThat(incident.aspects()).contains(Aspect.LOW_STARS);
        assertThat(incident.evidence().seen()).isBetween(9, 11);
        assertThat(incident.evidence().usual()).isLessThan(2);
        assertThat(incident.evidence().weeks()).isGreaterThan(10);
        assertThat(warnings.alarms(scope, 100))
                .filteredOn(alarm -> alarm.unit().equals(polres))
                .extracting(Alarm::outcome)
                .contains(Outcome.BELOW)
                .doesNotContain(Outcome.RAISED, Outcome.GREW);
    }

    @Test
    void isSilentWhenNothingIsTheMatter() throws IOException {
        load(satpas, history());
        look();
        assertThat(warnings.open(scope)).allSatisfy(incident -> assertThat(incident.raisedAt())
                .isBefore(clock.instant().minus(Duration.ofDays(2))));
    }

    @Test
    void findsTheSameHoweverOftenItLooks() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        var first = only();
        var lines = warnings.lines(first.id()).size();
        look();
        look();
        assertThat(only()).isEqualTo(first);
        assertThat(warnings.lines(first.id())).hasSize(lines);
    }

    @Test
    void growsWhenMuchMoreComesIn() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        load(
                satpas,
                "n1,Warga,1," + today.minusDays(1) + ",Lama,,\n"
                        + bad(today.minusDays(1), 40).replace("x", "y"));
        look();
        assertThat(warnings.lines(only().id())).extracting(Warnings.Line::what).contains("raised", "grew");
    }

    @Test
    void tellsOfWhatHappenedBeforeItFirstLooked() throws IOException {
        load(satpas, history() + bad(today.minusDays(30), 12));
        look();
        assertThat(warnings.open(scope)).anySatisfy(incident -> assertThat(incident.raisedAt())
                .isBetween(
                        clock.instant().minus(Duration.ofDays(31)),
                        clock.instant().minus(Duration.ofDays(28))));
    }

    @Test
    void writesToTheDeskOnceAndWithoutWordsOfThePublic() throws IOException {
        fixtures.person(satpas, Role.OPERATOR);
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        look();
        assertThat(jdbc.sql("select n::text from notify.notice n where unit_id = :unit")
                        .param("unit", satpas.value())
                        .query(String.class)
                        .list())
                .singleElement()
                .asString()
                .contains("Peringatan: ", "9 suara warga dalam 1 jam di Satpas", "/peringatan/" + only().id())
                .doesNotContainIgnoringCase("antre", "tiga jam", "warga,");
    }

    @Test
    void isTakenInHandClosedAndOpenedAgain() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        var id = only().id();
        var viewer = fixtures.viewer(satpas, Role.OPERATOR);

        warnings.acknowledge(scope, viewer, id, 24, "Kanit dihubungi");
        assertThat(only().state().isAcknowledged(clock.instant())).isTrue();
        warnings.close(scope, viewer, id, true, "loket ditambah");
        assertThat(warnings.open(scope)).isEmpty();
        assertThat(warnings.closed(scope, 10)).extracting(Incident::id).containsExactly(id);
        warnings.reopen(scope, viewer, id);
        assertThat(only().state()).isEqualTo(Incident.State.OPEN);
        assertThat(warnings.lines(id))
                .extracting(Warnings.Line::what)
                .containsExactly("raised", "acknowledged", "closed", "reopened", "again");
    }

    @Test
    void keepsQuietWhatIsExpectedAndSaysSo() throws IOException {
        var viewer = fixtures.viewer(polres, Role.OPERATOR);
        var from = clock.instant().minus(Duration.ofDays(3));
        var id = warnings.silence(
                scope, viewer, polres, null, from, from.plus(Duration.ofDays(6)), true, "unjuk rasa tarif");
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();

        assertThat(warnings.open(scope)).isEmpty();
        assertThat(warnings.alarms(scope, 100))
                .filteredOn(alarm -> alarm.outcome() == Outcome.EXPECTED)
                .isNotEmpty()
                .allSatisfy(alarm -> assertThat(alarm.note()).startsWith("unjuk rasa tarif ("));
        warnings.endSilence(scope, viewer, id);
        assertThat(warnings.silences(scope)).isEmpty();
    }

    @Test
    void bearsAsManyFalseAlarmsAsTheUnitOrTheOneAboveSays() {
        assertThat(warnings.dials(scope)).containsEntry(satpas, Warnings.USUAL_DIAL);
        warnings.turn(scope, fixtures.viewer(polres, Role.KASI_HUMAS), polres, 2);
        assertThat(warnings.dials(scope)).containsEntry(satpas, 2.0).containsEntry(polres, 2.0);
        warnings.turn(scope, fixtures.viewer(polres, Role.KASI_HUMAS), satpas, 0.1);
        assertThat(warnings.dials(scope)).containsEntry(satpas, 0.1).containsEntry(spkt, 2.0);
    }

    @Test
    void refusesWhatIsNotInScopeOrOutOfBounds() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        var id = only().id();
        var stranger = fixtures.institution("Polres Lain");
        var elsewhere = fixtures.below(stranger);
        var viewer = fixtures.viewer(stranger, Role.KASI_HUMAS);
        Instant now = clock.instant();
        assertThat(warnings.find(elsewhere, id)).isEmpty();
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> warnings.close(elsewhere, viewer, id, true, ""));
        assertThatExceptionOfType(NotVisible.class).isThrownBy(() -> warnings.turn(elsewhere, viewer, satpas, 1));
        assertThatExceptionOfType(NotVisible.class)
                .isThrownBy(() -> warnings.silence(
                        elsewhere, viewer, satpas, null, now, now.plus(Duration.ofDays(1)), false, "x"));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> warnings.acknowledge(scope, viewer, id, 5, ""));
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> warnings.turn(scope, viewer, satpas, 0));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        warnings.silence(scope, viewer, satpas, null, now, now.plus(Duration.ofDays(31)), false, "x"));
        assertThatExceptionOfType(BadInput.class)
                .isThrownBy(() ->
                        warnings.silence(scope, viewer, satpas, null, now, now.plus(Duration.ofDays(1)), false, " "));
    }

    @Test
    void learnsAUnitAnewWhenMuchOfItComesInLate() throws IOException {
        var source = source(satpas);
        load(
                source,
                scope,
                HEADER + "f1,Budi,5," + today.minusDays(160) + ",Ramah,,\nf2,Budi,5," + today.minusDays(1)
                        + ",Ramah,,\n");
        look();
        load(source, scope, HEADER + history().replace(",5,", ",1,") + bad(today.minusDays(1), 1));
        look();
        assertThat(warnings.open(scope))
                .as("bad reviews every other day are usual, though they came in afterwards")
                .noneMatch(
                        incident -> incident.raisedAt().isAfter(clock.instant().minus(Duration.ofDays(1))));
    }

    @Test
    void standsAgainstAControlCharacterInTheNameOfAUnit() throws IOException {
        jdbc.sql("update people.unit set name = 'Satpas\t' || chr(7) || 'SIM' where id = :unit")
                .param("unit", satpas.value())
                .update();
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        assertThat(only().unit()).isEqualTo(satpas);
    }

    @Test
    void tellsAgainWhenWhoHadItInHandLetsTheTimeRunOut() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        warnings.acknowledge(scope, fixtures.viewer(satpas, Role.OPERATOR), only().id(), 4, "");
        jdbc.sql("update warning.incident set acknowledged_until = now() - interval '1 minute' where id = :id")
                .param("id", only().id().value())
                .update();
        look();
        look();
        assertThat(warnings.lines(only().id()))
                .extracting(Warnings.Line::what)
                .containsExactly("raised", "acknowledged", "again");
        assertThat(only().state()).isEqualTo(Incident.State.OPEN);
    }

    @Test
    void learnsAnewWhatAnotherVersionKept() throws IOException {
        load(satpas, history());
        look();
        jdbc.sql("update warning.stream set state = 'x' where unit_id = any(:units)")
                .param("units", scope.unitValues())
                .update();
        load(satpas, bad(today.minusDays(1), 9));
        look();
        assertThat(warnings.open(scope)).anyMatch(incident -> incident.unit().equals(satpas));
    }

    @Test
    void takesNothingInHandThatIsClosed() throws IOException {
        load(satpas, history() + bad(today.minusDays(1), 9));
        look();
        var id = only().id();
        var viewer = fixtures.viewer(satpas, Role.OPERATOR);
        warnings.close(scope, viewer, id, true, "");
        assertThatExceptionOfType(BadInput.class).isThrownBy(() -> warnings.acknowledge(scope, viewer, id, 4, ""));
        assertThat(warnings.closed(scope, 1).getFirst().state().useful()).isTrue();
    }
}
