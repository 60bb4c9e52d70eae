package id.kentongan.platform;

import java.nio.charset.StandardCharsets;

/**
 * Seals what goes out with a public form and must come back as it was, with a key that nothing else is made of: HMAC-SHA256
 * (RFC 2104).
 *
 * <p>Thread-safe.
 */
public final class FormKey {
    private final Hmac hmac;

    /** @param secretKey of the installation, or random bytes for what has to be forgotten; 32 bytes */
    public FormKey(byte[] secretKey) {
        hmac = new Hmac(new Hmac(secretKey).of("public form".getBytes(StandardCharsets.UTF_8)));
    }

    /** 32 bytes. */
    public byte[] seal(byte[] content) {
        return hmac.of(content);
    }
}
