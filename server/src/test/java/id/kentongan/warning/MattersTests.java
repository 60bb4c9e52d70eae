package id.kentongan.warning;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Aspect;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.warning.Alarm.Outcome;
import id.kentongan.warning.Listening.Heard;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MattersTests {
    private static final Instant NOW = Instant.parse("2026-12-01T03:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final Unit POLRES = unit("Polres", null, 0);
    private static final Unit SATPAS = unit("Satpas", POLRES.id(), 1);
    private static final Unit SPKT = unit("SPKT", POLRES.id(), 1);
    private static final UnitTree TREE = new UnitTree(List.of(POLRES, SATPAS, SPKT));

    private final List<Incident> open = new ArrayList<>();
    private final List<Silence> silences = new ArrayList<>();

    private static Unit unit(String name, @Nullable UnitId parent, int depth) {
        return new Unit(
                new UnitId(UUID.nameUUIDFromBytes(name.getBytes())),
                parent,
                name,
                UnitKind.OFFICE,
                ZoneId.of("Asia/Jakarta"),
                null,
                depth);
    }

    private static Heard heard(Unit unit, Aspect aspect, int hoursAgo, int seen, double weeks) {
        var hour = NOW.minus(Duration.ofHours(hoursAgo));
        return new Heard(unit.id(), aspect, hour, new Alarm.Evidence(seen, 1, Duration.ofHours(24), weeks), true);
    }

    /** Decides one alarm with what is open by now, and keeps what that changes. */
    private Alarm decide(Heard heard) {
        var matters = new Matters(TREE, open, silences, new TimeOrderedId(CLOCK), NOW, false);
        matters.decide(heard, null);
        for (var changed : matters.changed()) {
            open.removeIf(each -> each.id().equals(changed.id()));
            open.add(changed);
        }
        return matters.alarms().getFirst();
    }

    @Test
    void beginsAnIncidentWithTheFirstAlarm() {
        var alarm = decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9));

        assertThat(alarm.outcome()).isEqualTo(Outcome.RAISED);
        assertThat(open).hasSize(1);
        var incident = open.getFirst();
        assertThat(incident.id()).isEqualTo(alarm.incident());
        assertThat(incident.theme()).isEqualTo(Theme.VOICE);
        assertThat(incident.urgent()).isFalse();
        assertThat(incident.firstHour()).isEqualTo(NOW.minus(Duration.ofHours(24)));
    }

    @Test
    void callsForSomebodyAtOnceWhenItIsRarerThanHalfAYear() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 1, 30, 30));
        assertThat(open.getFirst().urgent()).isTrue();
    }

    @Test
    void makesNothingOfTwo() {
        var two = heard(SATPAS, Aspect.NEGATIVE, 1, 2, 500);
        var noted = decide(two);
        assertThat(noted.outcome()).isEqualTo(Outcome.TOO_FEW);
        assertThat(open).isEmpty();
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 1, 3, 500), noted))
                .extracting(Alarm::outcome)
                .containsExactly(Outcome.RAISED);
        assertThat(again(two, noted)).isEmpty();
    }

    @Test
    void callsForNobodyAtOnceBecauseOfFour() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 1, 4, 500));
        assertThat(open.getFirst().urgent()).isFalse();
    }

    @Test
    void keepsWhatBelongsTogetherTogether() {
        var first = decide(heard(SATPAS, Aspect.NEGATIVE, 3, 6, 9));
        var second = decide(heard(SATPAS, Aspect.WAKTU, 2, 5, 20));

        assertThat(second.outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(second.incident()).isEqualTo(first.incident());
        assertThat(open.getFirst().aspects()).containsExactlyInAnyOrder(Aspect.NEGATIVE, Aspect.WAKTU);
        assertThat(open.getFirst().aspect()).as("the rarer one").isEqualTo(Aspect.WAKTU);
    }

    @Test
    void keepsThreatsApartFromComplaints() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 3, 6, 9));
        assertThat(decide(heard(SATPAS, Aspect.GAMBLING, 2, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
        assertThat(open).extracting(Incident::theme).containsExactly(Theme.VOICE, Theme.GAMBLING);
    }

    @Test
    void tellsAgainOnlyOfWhatReallyGrows() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 5, 6, 9));
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 4, 14, 30)).outcome()).isEqualTo(Outcome.KNOWN);
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 3, 15, 30)).outcome()).isEqualTo(Outcome.GREW);
        assertThat(open.getFirst().toldSeen()).isEqualTo(15);
        assertThat(open.getFirst().urgent()).isTrue();
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 2, 37, 40)).outcome()).isEqualTo(Outcome.KNOWN);
    }

    @Test
    void isQuietWhileSomebodyHasItInHandUntilItGrows() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 5, 6, 9));
        acknowledge(NOW.plusSeconds(60));

        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 4, 7, 9)).outcome()).isEqualTo(Outcome.ACKNOWLEDGED);
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 3, 20, 60)).outcome()).isEqualTo(Outcome.GREW);
        assertThat(open.getFirst().state()).isEqualTo(Incident.State.OPEN);
    }

    @Test
    void forgetsAnAcknowledgementThatRanOut() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 5, 6, 9));
        acknowledge(NOW.minusSeconds(60));
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 4, 7, 9)).outcome()).isEqualTo(Outcome.KNOWN);
    }

    private void acknowledge(Instant until) {
        var incident = open.removeFirst();
        open.add(new Incident(
                incident.id(),
                incident.unit(),
                incident.theme(),
                incident.aspects(),
                incident.urgent(),
                incident.raisedAt(),
                incident.firstHour(),
                incident.lastHour(),
                incident.aspect(),
                incident.evidence(),
                incident.toldSeen(),
                incident.raisedSeen(),
                new Incident.State("Ani", until, null, null, null)));
    }

    @Test
    void beginsAnotherIncidentAfterAQuietWeek() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 8 * 24, 6, 9));
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
        assertThat(open).hasSize(2);
    }

    @Test
    void mutesTheUnitAboveAndTheUnitBelow() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 2, 6, 9));
        var above = decide(heard(POLRES, Aspect.NEGATIVE, 2, 7, 9));
        assertThat(above.outcome()).isEqualTo(Outcome.BELOW);
        assertThat(above.note()).isEqualTo("Satpas");
        assertThat(decide(heard(SPKT, Aspect.NEGATIVE, 2, 6, 9)).outcome())
                .as("beside it")
                .isEqualTo(Outcome.RAISED);
        assertThat(decide(heard(POLRES, Aspect.NEGATIVE, 1, 20, 9)).outcome())
                .as("much more than below")
                .isEqualTo(Outcome.RAISED);
    }

    @Test
    void saysWhoSilencedItAndWhy() {
        silence(POLRES, null, 2, -2, false);
        var alarm = decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9));
        assertThat(alarm.outcome()).isEqualTo(Outcome.SILENCED);
        assertThat(alarm.note()).isEqualTo("unjuk rasa (Ani)");
        assertThat(open).isEmpty();
    }

    @Test
    void silencesOnlyTheMatterTheUnitsAndTheTimeThatWereMeant() {
        silence(SATPAS, Theme.GAMBLING, 2, -2, true);
        assertThat(decide(heard(SATPAS, Aspect.GAMBLING, 1, 6, 9)).outcome()).isEqualTo(Outcome.EXPECTED);
        assertThat(decide(heard(SATPAS, Aspect.GAMBLING, 3, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
        assertThat(decide(heard(SPKT, Aspect.GAMBLING, 1, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
    }

    private void silence(Unit unit, @Nullable Theme theme, int fromHoursAgo, int untilHoursAgo, boolean expected) {
        silences.add(new Silence(
                UUID.randomUUID(),
                unit.id(),
                theme,
                "unjuk rasa",
                "Ani",
                NOW.minus(Duration.ofHours(fromHoursAgo)),
                NOW.minus(Duration.ofHours(untilHoursAgo)),
                expected,
                null));
    }

    @Test
    void decidesAnHourOnceUnlessMuchMoreIsSaidInIt() {
        var first = heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9);
        var known = decide(first);
        assertThat(again(first, known)).isEmpty();
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 1, 9, 12), known)).isEmpty();
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 1, 16, 40), known))
                .extracting(Alarm::outcome)
                .containsExactly(Outcome.GREW);
    }

    private List<Alarm> again(Heard heard, Alarm known) {
        var matters = new Matters(TREE, open, silences, new TimeOrderedId(CLOCK), NOW, false);
        matters.decide(heard, known);
        return matters.alarms();
    }

    @Test
    void keepsWhatWasNotRareEnoughUntilItIs() {
        var quiet =
                new Heard(SATPAS.id(), Aspect.NEGATIVE, NOW, new Alarm.Evidence(3, 1, Duration.ofHours(24), 3), false);
        var matters = new Matters(TREE, open, silences, new TimeOrderedId(CLOCK), NOW, false);
        matters.decide(quiet, null);
        var noted = matters.alarms().getFirst();
        assertThat(noted.outcome()).isEqualTo(Outcome.NOT_RARE);
        assertThat(again(quiet, noted)).isEmpty();
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 0, 6, 9), noted))
                .extracting(Alarm::outcome)
                .containsExactly(Outcome.RAISED);
    }

    @Test
    void beginsNothingOfLongAgoUnlessItIsVeryRare() {
        var matters = new Matters(TREE, open, silences, new TimeOrderedId(CLOCK), NOW, true);
        matters.decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 25), null);
        matters.decide(heard(SPKT, Aspect.NEGATIVE, 1, 6, 26), null);
        assertThat(matters.alarms()).extracting(Alarm::outcome).containsExactly(Outcome.NOT_RARE, Outcome.RAISED);
    }

    @Test
    void leavesAloneWhatBeganAfterTheTimeThatIsMadeUpFor() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9));
        var before = open.getFirst();
        var matters = new Matters(TREE, open, silences, new TimeOrderedId(CLOCK), NOW, true);
        matters.decide(heard(SATPAS, Aspect.NEGATIVE, 24 * 40, 50, 10), null);
        assertThat(matters.changed()).isEmpty();
        assertThat(open).containsExactly(before);
    }

    @Test
    void doesNotPressBecauseOfAnotherKindAlone() {
        decide(heard(SATPAS, Aspect.NEGATIVE, 30, 6, 9));
        var incident = open.removeFirst();
        open.add(new Incident(
                incident.id(),
                incident.unit(),
                incident.theme(),
                incident.aspects(),
                false,
                NOW.minus(Duration.ofHours(30)),
                incident.firstHour(),
                incident.lastHour(),
                incident.aspect(),
                incident.evidence(),
                6,
                6,
                Incident.State.OPEN));
        assertThat(decide(heard(SATPAS, Aspect.WAKTU, 1, 4, 9)).outcome()).isEqualTo(Outcome.GREW);
        assertThat(open.getFirst().urgent()).isFalse();
    }

    @Test
    void silencesAlsoTheHourInWhichTheSilenceBegins() {
        var from = NOW.minus(Duration.ofMinutes(20));
        silences.add(new Silence(
                UUID.randomUUID(), SATPAS.id(), null, "tahu", "Ani", from, NOW.plusSeconds(60), false, null));
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 2, 6, 9)).outcome()).isEqualTo(Outcome.RAISED);
        open.clear();
        assertThat(decide(heard(SATPAS, Aspect.NEGATIVE, 1, 6, 9)).outcome()).isEqualTo(Outcome.SILENCED);
    }

    @Test
    void breaksThroughWhatKeptItQuietWhenItIsMuchMore() {
        decide(heard(POLRES, Aspect.NEGATIVE, 1, 6, 9));
        var quiet = decide(heard(SATPAS, Aspect.NEGATIVE, 1, 3, 9));
        assertThat(quiet.outcome()).isEqualTo(Outcome.ABOVE);
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 1, 4, 9), quiet)).isEmpty();
        assertThat(again(heard(SATPAS, Aspect.NEGATIVE, 1, 60, 90), quiet))
                .extracting(Alarm::outcome)
                .containsExactly(Outcome.RAISED);
    }
}
