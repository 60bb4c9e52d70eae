package id.kentongan.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.text.Normalizer;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Turns names of authors into numbers that are the same for the same name on this installation and say nothing without its
 * key: the first 64 bits of HMAC-SHA256 (RFC 2104) over the name in lower case.
 *
 * <p>Thread-safe.
 */
public final class Pseudonyms {
    private final SecretKeySpec key;

    /** @param secretKey of the installation, 32 bytes */
    public Pseudonyms(byte[] secretKey) {
        key = new SecretKeySpec(secretKey, "HmacSHA256");
    }

    public long of(String name) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            var folded =
                    Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
            return ByteBuffer.wrap(mac.doFinal(folded.getBytes(StandardCharsets.UTF_8)))
                    .getLong();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
