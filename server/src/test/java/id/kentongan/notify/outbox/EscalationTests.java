package id.kentongan.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.notify.NoticeEscalated;
import id.kentongan.notify.Severity;
import id.kentongan.notify.route.QuietHours;
import id.kentongan.notify.route.Rhythm;
import java.time.Duration;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Who is told next when nobody has acknowledged. */
class EscalationTests extends OutboxTest {
    private static final Duration WAIT = Duration.ofMinutes(15);

    @Test
    void tellsOneAfterTheOtherUntilThereIsNobodyLeft() {
        var kasi = reader("kasi");
        var waka = reader("waka");
        var kapolres = reader("kapolres");
        send(notice("1", null, Severity.URGENT, next(WAIT, waka, kapolres), kasi));
        pass(WAIT.minusSeconds(1));
        assertThat(addresses()).containsExactly("kasi@polres.example");

        pass(Duration.ofSeconds(1));
        assertThat(addresses()).containsExactly("kasi@polres.example", "waka@polres.example");
        assertThat(sent.getLast().message().text()).startsWith("Belum ada yang menanggapi");
        assertThat(escalated).containsExactly(new NoticeEscalated("1:" + polres, waka.id(), NOW.plus(WAIT)));

        pass(WAIT);
        pass(WAIT);
        assertThat(addresses())
                .containsExactly("kasi@polres.example", "waka@polres.example", "kapolres@polres.example");
        assertThat(rows()).extracting(OutboxRow::escalated).containsExactly(true, true, false);
    }

    @Test
    void stopsWhenSomebodyAcknowledges() {
        var kasi = reader("kasi");
        send(notice("1", null, Severity.URGENT, next(WAIT, reader("waka"), reader("kapolres")), kasi));
        pass(WAIT);
        transaction.executeWithoutResult(status -> service.acknowledged("1:" + polres));
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example", "waka@polres.example");
    }

    @Test
    void staysStoppedWhenTheSameIsSentAgain() {
        var kasi = reader("kasi");
        var notice = notice("1", null, Severity.URGENT, next(WAIT, reader("waka")), kasi);
        send(notice);
        transaction.executeWithoutResult(status -> service.acknowledged(notice.key()));
        send(notice);
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example");
    }

    @Test
    void goesOnWhenTheAcknowledgementFailedWithItsTransaction() {
        send(notice("1", null, Severity.URGENT, next(WAIT, reader("waka")), reader("kasi")));
        transaction.executeWithoutResult(status -> {
            service.acknowledged("1:" + polres);
            status.setRollbackOnly();
        });
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example", "waka@polres.example");
    }

    @Test
    void doesNotWaitForWhoCannotBeReached() {
        var mute = person();
        send(notice("1", null, Severity.URGENT, next(WAIT, mute, reader("kapolres")), reader("kasi")));
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example", "kapolres@polres.example");
        assertThat(rows())
                .anyMatch(row ->
                        row.recipient().equals(mute.id().value()) && row.escalated() && row.state() == State.DROPPED);
    }

    @Test
    void wakesWhoIsNextInQuietHoursAndWaitsForNoDigest() {
        var waka = person();
        route(
                waka,
                "waka@polres.example",
                Severity.URGENT,
                Rhythm.WEEKLY,
                new QuietHours(LocalTime.MIN, LocalTime.of(23, 0)));
        send(notice("1", null, Severity.URGENT, next(WAIT, waka), reader("kasi")));
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example", "waka@polres.example");
    }

    @Test
    void tellsNobodyTwice() {
        var kasi = reader("kasi");
        send(notice("1", null, Severity.URGENT, next(WAIT, kasi, reader("waka")), kasi));
        pass(WAIT);

        assertThat(addresses()).containsExactly("kasi@polres.example", "waka@polres.example");
    }

    @Test
    void acknowledgesWhatNobodyWaitsFor() {
        transaction.executeWithoutResult(status -> service.acknowledged("tidak ada"));
        send(notice("1", Severity.NOTICE, reader("kasi")));
        transaction.executeWithoutResult(status -> service.acknowledged("1:" + polres));
        run();

        assertThat(addresses()).containsExactly("kasi@polres.example");
    }

    private void pass(Duration span) {
        run();
        after(span);
        escalate();
        run();
    }
}
