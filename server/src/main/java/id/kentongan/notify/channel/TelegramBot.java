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
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The bot of the institution, by the Telegram Bot API (core.telegram.org/bots/api#making-requests).
 *
 * <p>Its token is part of every address. It comes from the settings of the server and is in no message, no log and no row: what
 * goes wrong names the host alone.
 */
@Component
class TelegramBot {
    private static final Limits LIMITS = new Limits(1 << 20, Duration.ofSeconds(20));
    private static final Pattern TOKEN = Pattern.compile("\\d{1,20}:[A-Za-z0-9_-]{1,200}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final GuardedClient client;
    private final URI server;
    private final String token;

    TelegramBot(
            GuardedClient client,
            @Value("${kentongan.telegram.server:https://api.telegram.org}") URI server,
            @Value("${kentongan.telegram.token:}") String token) {
        if (!token.isEmpty() && !TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("kentongan.telegram.token is not the token of a bot");
        }
        if (server.getHost() == null || !Set.of("http", "https").contains(server.getScheme())) {
            throw new IllegalArgumentException("kentongan.telegram.server is no web address: " + server);
        }
        this.client = client;
        this.server = server;
        this.token = token;
    }

    boolean isReady() {
        return !token.isEmpty();
    }

    /** What the method gave as its {@code result}; a missing node where that cannot be read. */
    JsonNode call(String method, Map<String, ?> parameters) throws OutsideFailure {
        if (!isReady()) {
            throw new RetryableFailure("notify.failed.telegram.unset");
        }
        var answer = client.post(new PostRequest(
                server.resolve("/bot" + token + "/" + method),
                "application/json",
                Map.of(),
                JSON.writeValueAsBytes(parameters),
                LIMITS));
        if (!answer.isSuccess()) {
            throw refused(answer);
        }
        try {
            return JSON.readTree(answer.body()).path("result");
        } catch (JacksonException e) {
            return JsonNodeFactory.instance.missingNode(); // it was done all the same, and must not be done twice
        }
    }

    /** Telegram says how long to wait in the body; a proxy before it says so in the head. */
    private OutsideFailure refused(Posted answer) {
        return switch (answer.status()) {
            case 400 -> new TerminalFailure("notify.failed.telegram.chat");
            case 401, 404 -> new TerminalFailure("notify.failed.telegram.token");
            case 403 -> new TerminalFailure("notify.failed.telegram.blocked");
            case 409 -> new TerminalFailure("notify.failed.telegram.elsewhere");
            case 429 -> new RetryableFailure(retryAfter(answer), "notify.failed.telegram.busy");
            default -> answer.failure(server.getHost());
        };
    }

    private static @Nullable Duration retryAfter(Posted answer) {
        try {
            var seconds = JSON.readTree(answer.body()).at("/parameters/retry_after");
            return isWait(seconds) ? Duration.ofSeconds(seconds.intValue()) : answer.retryAfter();
        } catch (JacksonException e) {
            return answer.retryAfter();
        }
    }

    private static boolean isWait(JsonNode seconds) {
        return seconds.isIntegralNumber() && seconds.canConvertToInt() && seconds.intValue() >= 0;
    }
}
