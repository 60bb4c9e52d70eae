package id.kentongan.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.notify.Notice;
import id.kentongan.notify.Severity;
import id.kentongan.notify.channel.Message;
import id.kentongan.notify.route.Medium;
import id.kentongan.notify.route.QuietHours;
import id.kentongan.notify.route.Rhythm;
import id.kentongan.people.Role;
import id.kentongan.people.Viewer;
import id.kentongan.platform.net.RetryableFailure;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;

/** To whom something goes, when, and with what else. */
class DispatchTests extends OutboxTest {
    private static final QuietHours NIGHT = new QuietHours(LocalTime.of(21, 0), LocalTime.of(6, 0));

    private Notice grouped(String key, Severity severity, Viewer to) {
        return notice(key, "wabah", severity, null, to);
    }

    @Test
    void foldsWhatComesSoonAfterIntoOneMessage() {
        var kasi = reader("kasi");
        send(grouped("1", Severity.NOTICE, kasi));
        run();
        after(Duration.ofMinutes(2));
        send(grouped("2", Severity.NOTICE, kasi));
        after(Duration.ofMinutes(3));
        send(grouped("3", Severity.INFO, kasi));
        run();
        assertThat(titles()).containsExactly("Judul 1");

        after(Duration.ofMinutes(5));
        run();

        assertThat(titles()).containsExactly("Judul 1", "Judul 2 dan 1 lainnya");
        assertThat(sent.getLast().message().text())
                .contains("Judul 2", "https://humas.example/peringatan/2", "Judul 3", "/peringatan/3");
        assertThat(rows()).allMatch(row -> row.state() == State.SENT);
    }

    @Test
    void sendsAtOnceAgainWhenTheGroupWasQuietForAWhile() {
        var kasi = reader("kasi");
        send(grouped("1", Severity.NOTICE, kasi));
        run();
        after(Duration.ofMinutes(10));
        send(grouped("2", Severity.NOTICE, kasi));
        run();

        assertThat(titles()).containsExactly("Judul 1", "Judul 2");
    }

    @Test
    void letsWhatPressesMorePassAndTakesTheWaitingAlong() {
        var kasi = reader("kasi");
        send(grouped("1", Severity.NOTICE, kasi));
        run();
        send(grouped("2", Severity.NOTICE, kasi));
        send(grouped("3", Severity.URGENT, kasi));
        run();

        assertThat(titles()).containsExactly("Judul 1", "[MENDESAK] Judul 3 dan 1 lainnya");
    }

    @Test
    void foldsOnlyWhatIsOfOneGroupAndOneRecipient() {
        var kasi = reader("kasi");
        var piket = reader("piket");
        send(grouped("1", Severity.NOTICE, kasi));
        send(grouped("2", Severity.NOTICE, piket));
        send(notice("3", "lain", Severity.NOTICE, null, kasi));
        run();

        assertThat(titles()).containsExactlyInAnyOrder("Judul 1", "Judul 2", "Judul 3");
    }

    @Test
    void addsNothingToAMessageThatWasTriedBecauseItsReceiverKnowsItByName() {
        var kasi = reader("kasi");
        send(grouped("1", Severity.NOTICE, kasi));
        troubles.add(new RetryableFailure("notify.failed.mail"));
        run();
        send(grouped("2", Severity.NOTICE, kasi));
        after(Duration.ofMinutes(30));

        run();

        assertThat(titles()).containsExactly("Judul 1", "Judul 2");
    }

    @Test
    void keepsWhatComesInQuietHoursForOneMessageAfterThem() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.NOW, NIGHT);
        clock.now = Instant.parse("2099-11-24T15:00:00Z");
        send(notice("1", Severity.NOTICE, kasi));
        send(notice("2", Severity.INFO, kasi));
        send(notice("3", Severity.URGENT, kasi));
        run();
        assertThat(titles()).containsExactly("[MENDESAK] Judul 3");

        clock.now = Instant.parse("2099-11-24T22:59:59Z");
        run();
        assertThat(sent).hasSize(1);
        clock.now = Instant.parse("2099-11-24T23:00:00Z");
        run();
        assertThat(titles()).containsExactly("[MENDESAK] Judul 3", "Judul 1 dan 1 lainnya");
    }

    @Test
    void doesNotTryAgainInQuietHours() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.NOW, NIGHT);
        clock.now = Instant.parse("2099-11-24T13:59:59Z");
        send(notice("1", Severity.NOTICE, kasi));
        troubles.add(new RetryableFailure("notify.failed.mail"));
        run();

        assertThat(rows().getFirst().dueAt()).isEqualTo(Instant.parse("2099-11-24T23:00:00Z"));
    }

    @Test
    void triesATestAgainSoonBecauseSomebodyWaitsForIt() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.NOW, NIGHT);
        clock.now = Instant.parse("2099-11-24T15:00:00Z");
        transaction.executeWithoutResult(status -> outbox.tryOut(kasi, Medium.MAIL, texts()));
        troubles.add(new RetryableFailure("notify.failed.mail"));
        run();
        after(Duration.ofSeconds(15));
        run();

        assertThat(titles()).containsExactly("Percobaan pemberitahuan");
    }

    @Test
    void putsADayTogetherForTheMorning() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.MORNING, null);
        send(notice("1", Severity.NOTICE, kasi));
        after(Duration.ofHours(5));
        send(grouped("2", Severity.INFO, kasi));
        run();
        assertThat(sent).isEmpty();

        clock.now = Instant.parse("2099-11-25T00:00:00Z");
        run();

        assertThat(titles()).containsExactly("Judul 1 dan 1 lainnya");
        assertThat(sent.getFirst().message().items())
                .extracting(Message.Item::title)
                .containsExactly("Judul 1", "Judul 2");
    }

    @Test
    void putsAWeekTogetherForMonday() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.WEEKLY, null);
        send(notice("1", Severity.NOTICE, kasi));
        clock.now = Instant.parse("2099-11-29T23:59:59Z");
        send(notice("2", Severity.NOTICE, kasi));
        run();
        assertThat(sent).isEmpty();

        clock.now = Instant.parse("2099-11-30T00:00:00Z");
        run();

        assertThat(titles()).containsExactly("Judul 1 dan 1 lainnya");
    }

    @Test
    void tellsOfTwentyAndSaysHowManyMore() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.MORNING, null);
        for (var i = 1; i <= 23; i++) {
            send(notice("n" + i, Severity.NOTICE, kasi));
        }
        clock.now = Instant.parse("2099-11-25T00:00:00Z");
        run();

        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst().message().text())
                .contains("Judul n20", "Dan 3 lainnya")
                .doesNotContain("Judul n21");
        assertThat(sent.getFirst().message().items()).hasSize(23);
    }

    @Test
    void goesOnlyWhereEnoughOfItPresses() {
        var kasi = person();
        route(kasi, "kasi@polres.example", Severity.URGENT, Rhythm.NOW, null);
        routes.put(kasi, Medium.TELEGRAM, "4711", Severity.INFO, Rhythm.NOW, null, "https://humas.example");
        send(notice("1", Severity.NOTICE, kasi));
        send(notice("2", Severity.URGENT, kasi));
        run();

        assertThat(sent)
                .extracting(Sent::address, each -> each.message().title())
                .containsExactlyInAnyOrder(
                        tuple("4711", "Judul 1"),
                        tuple("4711", "[MENDESAK] Judul 2"),
                        tuple("kasi@polres.example", "[MENDESAK] Judul 2"));
    }

    @Test
    void tellsNobodyWhoMayNotReadTheUnit() {
        var office = fixtures.office(polres, "Polsek Lain");
        var stranger = fixtures.viewer(office, Role.KASI_HUMAS);
        mine.add(stranger.id().value());
        route(stranger, "lain@polres.example", Severity.INFO, Rhythm.NOW, null);
        send(notice("1", Severity.URGENT, stranger));
        run();

        assertThat(sent).isEmpty();
        assertThat(rows().getFirst())
                .returns(State.DROPPED, OutboxRow::state)
                .returns("notify.failed.access", OutboxRow::reason);
    }

    @Test
    void tellsNobodyWhoMayNotReadTheUnitAnyMoreWhenItIsSent() {
        var kasi = person();
        var office = fixtures.office(polres, "Polsek Baru");
        route(kasi, "kasi@polres.example", Severity.INFO, Rhythm.NOW, null);
        send(notice("1", Severity.URGENT, kasi));
        people.assign(fixtures.below(polres), kasi.id(), office, Role.OPERATOR);
        people.unassign(fixtures.below(polres), kasi.id(), polres, Role.KASI_HUMAS);
        run();

        assertThat(sent).isEmpty();
        assertThat(rows().getFirst()).returns("notify.failed.access", OutboxRow::reason);
    }

    @Test
    void tellsNobodyWhoWasShutOutOrTookTheRouteAway() {
        var gone = reader("pergi");
        var silent = reader("diam");
        send(notice("1", Severity.URGENT, gone, silent));
        people.disable(fixtures.below(polres), gone.id(), true);
        routes.delete(silent, Medium.MAIL);
        run();

        assertThat(sent).isEmpty();
        assertThat(rows()).allMatch(row -> row.state() == State.DROPPED);
    }

    @Test
    void tellsTheProgramsOfTheUnitAndOfThoseAboveItAndNoOthers() {
        var office = fixtures.office(polres, "Polsek Sendiri");
        var sibling = fixtures.office(polres, "Polsek Tetangga");
        mine.addAll(List.of(office.value(), sibling.value()));
        var scope = fixtures.below(polres);
        webhooks.put(scope, polres, "https://atas.example/", Severity.INFO, "https://humas.example");
        webhooks.put(scope, office, "https://sendiri.example/", Severity.URGENT, "https://humas.example");
        webhooks.put(scope, sibling, "https://tetangga.example/", Severity.INFO, "https://humas.example");
        send(of(office, "1", Severity.URGENT));
        send(of(office, "2", Severity.NOTICE));
        run();

        assertThat(sent)
                .extracting(
                        Sent::address, each -> each.message().items().getFirst().title())
                .containsExactlyInAnyOrder(
                        tuple("https://atas.example/", "Judul 1"),
                        tuple("https://sendiri.example/", "Judul 1"),
                        tuple("https://atas.example/", "Judul 2"));
    }

    private static Notice of(id.kentongan.people.UnitId unit, String key, Severity severity) {
        return new Notice(key + ":" + unit, null, severity, unit, 0, "Judul " + key, List.of(), "/", List.of(), null);
    }

    @Test
    void letsNothingOfADrillLeaveTheHouse() {
        var kasi = reader("kasi");
        var other = reader("lain");
        webhooks.put(fixtures.below(polres), polres, "https://atas.example/", Severity.INFO, "");
        var live = notice("1", null, Severity.URGENT, next(Duration.ofMinutes(5), other), kasi);
        send(new Notice(
                live.key(),
                "wabah",
                live.severity(),
                polres,
                7,
                live.title(),
                live.lines(),
                live.path(),
                live.recipients(),
                live.escalation()));
        run();
        after(Duration.ofMinutes(5));
        escalate();
        after(Duration.ofDays(8));
        run();

        assertThat(sent).isEmpty();
        var drill = store.list(
                new id.kentongan.people.Scope(7, fixtures.below(polres).units()), 100);
        assertThat(drill).hasSize(3).allMatch(row -> row.state() == State.DRILL && row.attempts() == 0);
        assertThat(rows()).as("the live space").isEmpty();
        assertThat(store.again(drill.getFirst().id(), clock.now)).isFalse();
        assertThatThrownBy(() -> jdbc.sql("update notify.outbox set state = 'waiting' where id = :id")
                        .param("id", drill.getFirst().id())
                        .update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }
}
