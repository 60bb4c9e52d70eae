package id.kentongan.survey;

import id.kentongan.platform.FormKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * The token of one opened form: a random id and the moment, sealed together with the form that it is for. Whoever sends the
 * form sends it along, and the answers are kept under its id; so a form counts once however often it is sent, and nothing has
 * to be remembered of whom it was opened for.
 *
 * <p>Thread-safe.
 */
@Component
class FormToken {
    /** A form that was opened longer ago is opened again. */
    static final Duration LIFE = Duration.ofHours(24);

    private static final int CONTENT = 16 + 8;
    private static final int SEAL = 16;

    private final FormKey key;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    FormToken(FormKey key, Clock clock) {
        this.key = key;
        this.clock = clock;
    }

    String issue(SurveyId form) {
        var content = ByteBuffer.allocate(CONTENT);
        var nonce = new byte[16];
        random.nextBytes(nonce);
        content.put(nonce).putLong(clock.millis());
        var token = ByteBuffer.allocate(CONTENT + SEAL).put(content.array()).put(seal(form, content.array()));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token.array());
    }

    /** The id under which the answers are kept; empty for a token that is not ours, not for this form, or too old. */
    Optional<UUID> open(SurveyId form, String token) {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(token);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (bytes.length != CONTENT + SEAL) {
            return Optional.empty();
        }
        var content = Arrays.copyOf(bytes, CONTENT);
        if (!MessageDigest.isEqual(seal(form, content), Arrays.copyOfRange(bytes, CONTENT, bytes.length))) {
            return Optional.empty();
        }
        var read = ByteBuffer.wrap(content);
        var id = new UUID(read.getLong(), read.getLong());
        return clock.millis() - read.getLong() > LIFE.toMillis() ? Optional.empty() : Optional.of(id);
    }

    private byte[] seal(SurveyId form, byte[] content) {
        var sealed = ByteBuffer.allocate(16 + CONTENT)
                .putLong(form.value().getMostSignificantBits())
                .putLong(form.value().getLeastSignificantBits())
                .put(content);
        return Arrays.copyOf(key.seal(sealed.array()), SEAL);
    }
}
