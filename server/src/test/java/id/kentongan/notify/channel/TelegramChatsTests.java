package id.kentongan.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.people.PersonId;
import id.kentongan.platform.HandedOutKeys;
import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers {@code getUpdates} as core.telegram.org/bots/api#getupdates says. */
class TelegramChatsTests {
    private static final Instant NOW = Instant.parse("2026-11-24T00:30:00Z");
    private static final PersonId SITI = new PersonId(UUID.fromString("01930000-0000-7000-8000-000000000001"));
    private static final PersonId BUDI = new PersonId(UUID.fromString("01930000-0000-7000-8000-000000000002"));

    private Listener telegram;
    private GuardedClient client;

    @BeforeEach
    void start() throws IOException {
        telegram = new Listener();
        client = new GuardedClient(telegram.rule(), null, InstantSource.fixed(NOW));
    }

    @AfterEach
    void stop() {
        client.close();
        telegram.close();
    }

    private TelegramChats at(Instant moment) {
        var bot = new TelegramBot(client, telegram.uri("/"), "123:AAexample");
        return new TelegramChats(bot, new HandedOutKeys(new byte[32]), Clock.fixed(moment, ZoneOffset.UTC));
    }

    private void said(String... updates) {
        telegram.answer(200, "{\"ok\":true,\"result\":[" + String.join(",", updates) + "]}");
    }

    private static String update(long chat, String text) {
        return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"chat\":{\"id\":%d},\"text\":\"%s\"}}"
                .formatted(Math.abs(chat), chat, text);
    }

    @Test
    void findsTheChatInWhichTheCodeWasSaidLast() throws OutsideFailure {
        var code = at(NOW).code(SITI);
        said(
                update(11, code),
                update(12, "halo"),
                update(-100123, "/start " + code),
                update(13, at(NOW).code(BUDI)),
                "{\"update_id\":99,\"my_chat_member\":{}}",
                "{\"update_id\":98,\"message\":{\"chat\":{\"id\":\"" + code + "\"},\"text\":\"" + code + "\"}}");

        assertThat(at(NOW).find(SITI)).contains("-100123");
        assertThat(at(NOW).find(BUDI)).contains("13");
        assertThat(JsonMapper.shared().readTree(telegram.posts().getFirst().body()))
                .isEqualTo(JsonMapper.shared()
                        .readTree("{\"offset\":-100,\"limit\":100,\"allowed_updates\":[\"message\"]}"));
    }

    @Test
    void takesNoPartOfACodeForIt() throws OutsideFailure {
        said(update(11, at(NOW).code(SITI).substring(0, 8)), update(12, at(NOW).code(SITI) + "0"));

        assertThat(at(NOW).find(SITI)).isEmpty();
    }

    @Test
    void givesEachPersonAnotherCodeEachDay() {
        var code = at(NOW).code(SITI);

        assertThat(code)
                .matches("ktg[0-9a-f]{10}")
                .isEqualTo(at(NOW.plusSeconds(60)).code(SITI));
        assertThat(at(NOW).code(BUDI)).isNotEqualTo(code);
        assertThat(at(NOW.plus(Duration.ofDays(1))).code(SITI)).isNotEqualTo(code);
    }

    @Test
    void saysThatAnotherProgramReadsTheBot() {
        telegram.answer(409, "{\"ok\":false,\"error_code\":409,\"description\":\"Conflict: terminated by other\"}");

        assertThatThrownBy(() -> at(NOW).find(SITI))
                .isInstanceOfSatisfying(
                        TerminalFailure.class, e -> assertThat(e.key()).isEqualTo("notify.failed.telegram.elsewhere"));
    }
}
