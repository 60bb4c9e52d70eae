package id.kentongan.platform;

import java.nio.charset.StandardCharsets;

/**
 * Seals texts with a key of this installation that nothing else is made of: HMAC-SHA256 (RFC 2104). Who can write to the
 * database but not read the secret key cannot make a seal that fits.
 *
 * <p>Thread-safe.
 */
public final class AuditKey {
    private final Hmac hmac;

    /** @param secretKey of the installation, 32 bytes */
    public AuditKey(byte[] secretKey) {
        hmac = new Hmac(new Hmac(secretKey).of("audit log".getBytes(StandardCharsets.UTF_8)));
    }

    /** 32 bytes. */
    public byte[] seal(byte[] content) {
        return hmac.of(content);
    }
}
