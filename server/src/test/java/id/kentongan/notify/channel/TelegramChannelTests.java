package id.kentongan.notify.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** Against a server that answers as core.telegram.org/bots/api#making-requests says. */
class TelegramChannelTests extends ChannelContract {
    private static final String TOKEN = "123456789:AAexample-Token_of-a-bot-0123456789";
    private static final String TAKEN = """
            {"ok":true,"result":{"message_id":7,"date":1795480200,"chat":{"id":-100123,"type":"supergroup"},"text":"x"}}""";

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

    @Override
    Channel channel() {
        return new TelegramChannel(new TelegramBot(client, telegram.uri("/"), TOKEN));
    }

    @Override
    Destination destination() {
        return new Destination(ROUTE, "-100123");
    }

    @Override
    void accepts() {
        telegram.answer(200, TAKEN);
    }

    @Override
    void refusesForGood() {
        telegram.answer(403, refusal(403, "Forbidden: bot was blocked by the user", ""));
    }

    @Override
    void refusesForNow() {
        telegram.answer(429, refusal(429, "Too Many Requests: retry after 35", ",\"parameters\":{\"retry_after\":35}"));
    }

    @Override
    void isAway() {
        telegram.close();
    }

    @Override
    String read() {
        return JsonMapper.shared()
                .readTree(telegram.posts().getLast().body())
                .get("text")
                .stringValue();
    }

    @Override
    List<String> secrets() {
        return List.of(TOKEN, "AAexample", "-100123");
    }

    @Test
    void asksForAPlainMessageToTheChatWithoutAPreview() throws OutsideFailure {
        accepts();

        channel().send(message("Judul", "Isi"), destination());

        var post = telegram.posts().getFirst();
        assertThat(post.path()).isEqualTo("/bot" + TOKEN + "/sendMessage");
        assertThat(JsonMapper.shared().readTree(post.body()))
                .isEqualTo(JsonMapper.shared().readTree("""
                {"chat_id": "-100123",
                 "text": "Judul\\n\\nIsi\\nhttps://humas.example/peringatan/1",
                 "link_preview_options": {"is_disabled": true}}"""));
    }

    @Test
    void waitsAsLongAsTelegramAsksInItsAnswer() {
        refusesForNow();

        assertThat(failure()).isEqualTo(Duration.ofSeconds(35));
    }

    @Test
    void waitsAsLongAsAProxyAsksInTheHead() {
        telegram.answer(429, Map.of("Retry-After", "90"), "<html>slow down</html>");

        assertThat(failure()).isEqualTo(Duration.ofSeconds(90));
    }

    private Duration failure() {
        try {
            channel().send(message("Judul", "Isi"), destination());
        } catch (OutsideFailure e) {
            return ((RetryableFailure) e).retryAfter();
        }
        throw new AssertionError("was sent");
    }

    @ParameterizedTest
    @CsvSource({
        "400, Bad Request: chat not found, notify.failed.telegram.chat",
        "401, Unauthorized, notify.failed.telegram.token",
        "403, Forbidden: bot was kicked from the group chat, notify.failed.telegram.blocked"
    })
    void tellsWhatHasToBeMended(int status, String description, String key) {
        telegram.answer(status, refusal(status, description, ""));

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOfSatisfying(
                        TerminalFailure.class, e -> assertThat(e.key()).isEqualTo(key));
    }

    @Test
    void triesLaterWhenTelegramIsInTrouble() {
        telegram.answer(502, "<html>Bad Gateway</html>");

        assertThatThrownBy(() -> channel().send(message("Judul", "Isi"), destination()))
                .isInstanceOf(RetryableFailure.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>ok</html>", "{\"ok\":true}"})
    void takesItForSentWhateverStandsInAGoodAnswer(String body) throws OutsideFailure {
        telegram.answer(200, body);

        channel().send(message("Judul", "Isi"), destination());

        assertThat(telegram.posts()).hasSize(1);
    }

    @Test
    void cutsWhatIsLongerThanTelegramTakesAndLeavesNoHalfLetter() throws OutsideFailure {
        accepts();

        channel().send(message("Judul", "x" + "😀".repeat(3000)), destination());

        assertThat(read())
                .hasSizeLessThanOrEqualTo(4096)
                .hasSizeGreaterThan(4090)
                .endsWith("😀…");
    }

    @Test
    void isNotReadyWithoutABot() {
        assertThat(new TelegramBot(client, telegram.uri("/"), "").isReady()).isFalse();
    }

    @Test
    void refusesSettingsThatCannotWorkWithoutTellingTheToken() {
        assertThatThrownBy(() -> new TelegramBot(client, telegram.uri("/"), "../geheim"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageNotContaining("geheim");
        for (var server : List.of("api.telegram.org", "ftp://api.telegram.org")) {
            assertThatThrownBy(() -> new TelegramBot(client, URI.create(server), TOKEN))
                    .as(server)
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(TOKEN);
        }
    }

    private static String refusal(int status, String description, String more) {
        return "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"%s}".formatted(status, description, more);
    }
}
