package id.kentongan.platform;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;

/**
 * Turns names of authors into numbers that are the same for the same name on this installation and say nothing without its
 * key: the first 64 bits of HMAC-SHA256 (RFC 2104) over the name in lower case.
 *
 * <p>Thread-safe.
 */
public final class Pseudonyms {
    private final Hmac hmac;

    /** @param secretKey of the installation, 32 bytes */
    public Pseudonyms(byte[] secretKey) {
        hmac = new Hmac(secretKey);
    }

    public long of(String name) {
        var folded = Normalizer.normalize(name.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        return ByteBuffer.wrap(hmac.of(folded.getBytes(StandardCharsets.UTF_8))).getLong();
    }
}
