package id.kentongan.platform;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Seals texts with a key of this installation that nothing else is made of: HMAC-SHA256 (RFC 2104). Who can write to the
 * database but not read the secret key cannot make a seal that fits.
 *
 * <p>Thread-safe.
 */
public final class AuditKey {
    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;

    /** @param secretKey of the installation, 32 bytes */
    public AuditKey(byte[] secretKey) {
        key = new SecretKeySpec(
                mac(new SecretKeySpec(secretKey, ALGORITHM), "audit log".getBytes(StandardCharsets.UTF_8)), ALGORITHM);
    }

    /** 32 bytes. */
    public byte[] seal(byte[] content) {
        return mac(key, content);
    }

    private static byte[] mac(SecretKeySpec key, byte[] content) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
