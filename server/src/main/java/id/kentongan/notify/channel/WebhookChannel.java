package id.kentongan.notify.channel;

import id.kentongan.platform.net.GuardedClient;
import id.kentongan.platform.net.Limits;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.PostRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * A signed POST to a program of the unit, as the Standard Webhooks specification 1.0.0 has it: the receiver proves by the
 * signature who sent it, and knows a repetition by {@code webhook-id}. Its answer is not read.
 */
@Component
class WebhookChannel implements Channel {
    static final String NAME = "webhook";

    private static final Limits LIMITS = new Limits(0, Duration.ofSeconds(20));

    private final GuardedClient client;
    private final WebhookSecrets secrets;
    private final JsonMapper json = JsonMapper.shared();
    private final Clock clock;

    WebhookChannel(GuardedClient client, WebhookSecrets secrets, Clock clock) {
        this.client = client;
        this.secrets = secrets;
        this.clock = clock;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public boolean isReady() {
        return true;
    }

    @Override
    public void send(Message message, Destination to) throws OutsideFailure {
        var id = message.id().toString();
        var seconds = clock.instant().getEpochSecond();
        var body = json.writeValueAsBytes(body(message));
        var headers = Map.of(
                "webhook-id",
                id,
                "webhook-timestamp",
                String.valueOf(seconds),
                "webhook-signature",
                secrets.signature(to.route(), id, seconds, body));
        var uri = URI.create(to.address());
        var answer = client.post(new PostRequest(uri, "application/json", headers, body, LIMITS));
        if (!answer.isSuccess()) {
            throw answer.failure(uri.getHost());
        }
    }

    private static Map<String, Object> body(Message message) {
        var body = new LinkedHashMap<String, Object>();
        body.put("type", "notices");
        body.put("timestamp", newest(message.items()).toString());
        body.put(
                "data",
                Map.of(
                        "notices",
                        message.items().stream().map(WebhookChannel::notice).toList()));
        return body;
    }

    private static Map<String, Object> notice(Message.Item item) {
        var notice = new LinkedHashMap<String, Object>();
        notice.put("key", item.key());
        notice.put("severity", item.severity().code());
        notice.put("at", item.at().toString());
        var unit = new LinkedHashMap<String, Object>();
        unit.put("id", item.unit().toString());
        unit.put("name", item.unitName());
        notice.put("unit", unit);
        notice.put("title", item.title());
        notice.put("lines", item.lines());
        notice.put("link", item.link());
        return notice;
    }

    private static Instant newest(List<Message.Item> items) {
        return items.stream().map(Message.Item::at).max(Instant::compareTo).orElseThrow();
    }
}
