package id.kentongan.notify.channel;

import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.PostRequest;
import id.kentongan.platform.net.Posted;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message of a bot to a chat, by {@code sendMessage} of the Telegram Bot API (core.telegram.org/bots/api#sendmessage),
 * without {@code parse_mode}, so that nothing in it is markup.
 *
 * <p>The token of the bot is part of the address. It comes from the settings of the server and is in no message, no log and no
 * row: what goes wrong names the host alone.
 */
@Component
class TelegramChannel implements Channel {
    static final String NAME = "telegram";

    /** What Telegram takes, in UTF-16 units. */
    private static final int LONGEST = 4096;

    private static final Limits LIMITS = new Limits(64 << 10, Duration.ofSeconds(20));
    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,200}");

    private final GuardedClient client;
    private final JsonMapper json = JsonMapper.shared();
    private final URI server;
    private final String token;

    TelegramChannel(
            GuardedClient client,
            @Value("${kentongan.telegram.server:https://api.telegram.org}") URI server,
            @Value("${kentongan.telegram.token:}") String token) {
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("kentongan.telegram.token is not the token of a bot");
        }
        if (server.getHost() == null) {
            throw new IllegalArgumentException("kentongan.telegram.server is no web address: " + server);
        }
        this.client = client;
        this.server = server;
        this.token = token;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isReady() {
        return !token.isEmpty();
    }

    @Override
    public void send(Message message, Destination to) throws OutsideFailure {
        if (!isReady()) {
            throw new RetryableFailure("notify.failed.telegram.unset");
        }
        var body = json.writeValueAsBytes(Map.of(
                "chat_id",
                to.address(),
                "text",
                shortened(message.title() + "\n\n" + message.text()),
                "link_preview_options",
                Map.of("is_disabled", true)));
        var answer = client.post(new PostRequest(
                server.resolve("/bot" + token + "/sendMessage"), "application/json", Map.of(), body, LIMITS));
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
    }

    /** Telegram says how long to wait in the body; a proxy before it says so in the head. */
    private OutsideFailure refused(Posted answer) {
        return switch (answer.status()) {
            case 400 -> new TerminalFailure("notify.failed.telegram.chat");
            case 401, 404 -> new TerminalFailure("notify.failed.telegram.token");
            case 403 -> new TerminalFailure("notify.failed.telegram.blocked");
            case 429 -> new RetryableFailure(retryAfter(answer), "notify.failed.telegram.busy");
            default -> answer.failure(server.getHost());
        };
    }

    private @Nullable Duration retryAfter(Posted answer) {
        try {
            var seconds = json.readTree(answer.body()).at("/parameters/retry_after");
            return isWait(seconds) ? Duration.ofSeconds(seconds.intValue()) : answer.retryAfter();
        } catch (JacksonException e) {
            return answer.retryAfter();
        }
    }

    private static boolean isWait(JsonNode seconds) {
        return seconds.canConvertToInt() && seconds.isIntegralNumber() && seconds.intValue() >= 0;
    }

    private static String shortened(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        var end = LONGEST - 1;
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + "…";
    }
}
