package id.kentongan.notify.channel;

import id.kentongan.platform.HandedOutKeys;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** The secrets of webhooks in the form of the Standard Webhooks specification 1.0.0. They are made when needed and kept nowhere. */
@Component
public class WebhookSecrets {
    private final HandedOutKeys keys;

    WebhookSecrets(HandedOutKeys keys) {
        this.keys = keys;
    }

    /** What the receiver is told, once. */
    public String of(UUID webhook) {
        return "whsec_" + Base64.getEncoder().encodeToString(keys.of(webhook));
    }

    /** {@code v1,} and the base64 of HMAC-SHA256 over {@code id.timestamp.body}. */
    String signature(UUID webhook, String id, long seconds, byte[] body) {
        var signed = new ByteArrayOutputStream();
        signed.writeBytes((id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8));
        signed.writeBytes(body);
        return "v1," + Base64.getEncoder().encodeToString(keys.seal(webhook, signed.toByteArray()));
    }
}
