package id.kentongan.notify.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.notify.Notices;
import id.kentongan.notify.Severity;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.IllegalTransactionStateException;

/** What becomes of a message on its way out, however often it fails. */
class RelayTests extends OutboxTest {
    @Autowired
    private Notices published;

    @Test
    void sendsTheSameKeyOnceToEachRecipient() {
        var kasi = reader("kasi");
        send(notice("1", Severity.NOTICE, kasi));
        send(notice("1", Severity.NOTICE, kasi));
        run();
        var piket = reader("piket");
        send(notice("1", Severity.NOTICE, kasi, piket));
        run();

        assertThat(addresses()).containsExactly("kasi@polres.example", "piket@polres.example");
    }

    @Test
    void saysWhatItIsAndWhereToReadIt() {
        send(notice("1", Severity.URGENT, reader("kasi")));

        run();

        var message = sent.getFirst().message();
        assertThat(message.title()).isEqualTo("[MENDESAK] Judul 1");
        assertThat(message.text()).isEqualTo("""
                Polres Uji · 24 Nov 2099 10.00 WIB
                Baris
                https://humas.example/peringatan/1

                Atur pemberitahuan:
                https://humas.example/pemberitahuan""");
    }

    @Test
    void sendsNothingOfATransactionThatFailed() {
        var kasi = reader("kasi");
        transaction.executeWithoutResult(status -> {
            service.send(notice("1", Severity.URGENT, kasi));
            status.setRollbackOnly();
        });

        run();

        assertThat(sent).isEmpty();
        assertThat(rows()).isEmpty();
    }

    @Test
    void takesANoticeOnlyWithinATransaction() {
        var notice = notice("1", Severity.URGENT);

        assertThatThrownBy(() -> published.send(notice)).isInstanceOf(IllegalTransactionStateException.class);
    }

    @Test
    void waitsLongerAfterEachFailure() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        for (var wait : new String[] {"PT15S", "PT30S", "PT1M", "PT2M"}) {
            troubles.add(new RetryableFailure("notify.failed.mail"));
            run();
            assertThat(rows().getFirst())
                    .returns(State.WAITING, OutboxRow::state)
                    .returns(clock.now.plus(Duration.parse(wait)), OutboxRow::dueAt)
                    .returns("notify.failed.mail", OutboxRow::reason);
            after(Duration.parse(wait).minusSeconds(1));
            run();
            assertThat(sent).as("not before " + wait).isEmpty();
            after(Duration.ofSeconds(1));
        }

        run();

        assertThat(titles()).containsExactly("Judul 1");
        assertThat(rows().getFirst())
                .returns(State.SENT, OutboxRow::state)
                .returns(5, OutboxRow::attempts)
                .returns(null, OutboxRow::reason);
    }

    @Test
    void waitsAsLongAsTheOtherSideAsks() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        troubles.add(new RetryableFailure(Duration.ofMinutes(7), "notify.failed.telegram.busy"));

        run();

        assertThat(rows().getFirst().dueAt()).isEqualTo(NOW.plus(Duration.ofMinutes(7)));
    }

    @Test
    void givesUpWhatIsRefusedForGoodUntilAPersonSendsItAgain() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        troubles.add(new TerminalFailure("net.failed.missing", "penerima.example", "410"));
        run();
        after(Duration.ofDays(2));
        run();

        var row = rows().getFirst();
        assertThat(sent).isEmpty();
        assertThat(row)
                .returns(State.FAILED, OutboxRow::state)
                .returns("net.failed.missing", OutboxRow::reason)
                .returns(1, OutboxRow::attempts);
        assertThat(row.details()).containsExactly("penerima.example", "410");
        assertThat(store.again(row.id(), clock.now)).isTrue();
        run();
        assertThat(titles()).containsExactly("Judul 1");
        assertThat(store.again(row.id(), clock.now)).as("what was sent").isFalse();
    }

    @Test
    void givesUpAfterTwelveAttempts() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        for (var i = 0; i < 13; i++) {
            troubles.add(new RetryableFailure("notify.failed.mail"));
            run();
            after(Duration.ofHours(4));
        }

        assertThat(troubles).hasSize(1);
        assertThat(rows().getFirst()).returns(State.FAILED, OutboxRow::state).returns(12, OutboxRow::attempts);
    }

    @Test
    void repeatsAMessageOnceUnderItsNameWhenTheProcessDiesBeforeNotingIt() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        var claimed = claim().orElseThrow();
        run();
        assertThat(sent).as("leased by the one that died").isEmpty();
        after(Relay.LEASE);

        var again = claim().orElseThrow();
        relay.deliver(again);
        after(Relay.LEASE);
        run();

        assertThat(again.name()).isEqualTo(claimed.name());
        assertThat(sent).extracting(each -> each.message().id()).containsExactly(claimed.name());
    }

    @Test
    void hearsNothingOfOneThatWasThoughtDeadAndComesBack() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        var dead = claim().orElseThrow();
        after(Relay.LEASE);
        var again = claim().orElseThrow();

        relay.stumbled(dead);
        assertThat(rows().getFirst().reason()).isNull();

        relay.deliver(again);
        relay.stumbled(dead);
        assertThat(rows().getFirst()).returns(State.SENT, OutboxRow::state);
    }

    @Test
    void stopsTryingWhatKillsTheProcessEachTime() {
        send(notice("1", Severity.NOTICE, reader("kasi")));
        for (var i = 0; i < 12; i++) {
            assertThat(claim()).isPresent();
            after(Relay.LEASE);
        }

        run();

        assertThat(sent).isEmpty();
        assertThat(rows().getFirst())
                .returns(State.FAILED, OutboxRow::state)
                .returns("notify.failed.stumbled", OutboxRow::reason);
    }

    @Test
    void triesAgainWhatFailedInThisProgram() {
        send(notice("1", Severity.NOTICE, reader("kasi")));

        relay.stumbled(claim().orElseThrow());
        after(Duration.ofSeconds(15));
        run();

        assertThat(titles()).containsExactly("Judul 1");
    }

    @Test
    void givesEachMessageToOneOfManyWorkers() throws InterruptedException {
        var kasi = reader("kasi");
        IntStream.range(0, 40).forEach(i -> send(notice(String.valueOf(i), Severity.NOTICE, kasi)));
        var workers = IntStream.range(0, 8)
                .mapToObj(i -> Thread.ofVirtual().start(this::claimAll))
                .toList();
        for (var worker : workers) {
            worker.join();
        }

        assertThat(rows()).hasSize(40).allMatch(row -> row.attempts() == 1);
    }

    private void claimAll() {
        while (claim().isPresent()) {
            // nobody else may get the same
        }
    }

    @Test
    void tellsAllThatHappenedToWhomInTheOutbox() {
        var kasi = reader("kasi");
        var mute = person();
        send(notice("1", Severity.NOTICE, kasi, mute));
        run();

        assertThat(rows())
                .extracting(OutboxRow::recipient, OutboxRow::channel, OutboxRow::state, OutboxRow::reason)
                .containsExactlyInAnyOrder(
                        tuple(kasi.id().value(), "mail", State.SENT, null),
                        tuple(mute.id().value(), "none", State.DROPPED, "notify.failed.no_route"));
    }
}
