package id.kentongan.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.notify.Severity;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * What every channel keeps. Whoever implements one extends this class, and plays the other side: takes a message, refuses it for
 * good, refuses it for now, is not there.
 */
abstract class ChannelContract {
    static final UUID ID = UUID.fromString("01930000-0000-7000-8000-000000000001");
    static final UUID UNIT = UUID.fromString("01930000-0000-7000-8000-000000000002");
    static final UUID ROUTE = UUID.fromString("01930000-0000-7000-8000-000000000003");
    static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");

    private static final String MARKUP = "<b>Lonjakan</b> *keluhan* _di_ [sini](javascript:1) {{x}} & \"kutip\" 😀";

    abstract Channel channel();

    abstract Destination destination();

    /** The other side takes everything from now on. */
    abstract void accepts();

    /** The other side takes nothing, and says that this stays so. */
    abstract void refusesForGood();

    /** The other side takes nothing just now. */
    abstract void refusesForNow();

    abstract void isAway();

    /** What a reader on the other side sees of the last message. */
    abstract String read();

    /** What must not be told when something goes wrong, besides the address. */
    abstract List<String> secrets();

    static Message message(String title, String line) {
        var item = new Message.Item(
                "warning:1",
                Severity.URGENT,
                UNIT,
                "Polres Uji",
                title,
                List.of(line),
                "https://humas.example/peringatan/1",
                false,
                NOW);
        return new Message(ID, title, line + "\n" + item.link(), List.of(item));
    }

    @Test
    void isReadyOnceItWasToldWhatItNeeds() {
        assertThat(channel().isReady()).isTrue();
    }

    @Test
    void bringsTitleLinesAndLinkAsTheyWereWritten() throws OutsideFailure {
        accepts();

        channel().send(message(MARKUP, "Baris " + MARKUP), destination());

        assertThat(read()).contains(MARKUP).contains("Baris " + MARKUP).contains("https://humas.example/peringatan/1");
    }

    @Test
    void saysWhenItWillNotWorkBeforeSomebodyChangesSomething() {
        refusesForGood();

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(TerminalFailure.class);
    }

    @Test
    void saysWhenItMayWorkLater() {
        refusesForNow();

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(RetryableFailure.class);
    }

    @Test
    void saysThatItMayWorkLaterWhenNobodyIsThere() {
        isAway();

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(RetryableFailure.class);
    }

    @Test
    void tellsNoSecretOfWhatWentWrong() {
        refusesForGood();
        var refused = failure();
        isAway();
        var away = failure();

        for (var failure : List.of(refused, away)) {
            assertThat(failure.toString() + failure.details() + failure.getCause())
                    .doesNotContain(secrets())
                    .doesNotContain("Judul rahasia");
        }
    }

    private OutsideFailure failure() {
        try {
            channel().send(message("Judul rahasia", "Isi"), destination());
        } catch (OutsideFailure e) {
            return e;
        }
        throw new AssertionError("was sent");
    }
}
