package id.kentongan.platform;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes keys that are told to others, each from an id and the key of this installation: HMAC-SHA256 (RFC 2104). They are the
 * same whenever they are asked for, lie nowhere, and say nothing of each other or of the key they are made with; a new id
 * makes a new key.
 *
 * <p>Thread-safe.
 */
public final class HandedOutKeys {
    private final Hmac hmac;

    /** @param secretKey of the installation, 32 bytes */
    public HandedOutKeys(byte[] secretKey) {
        hmac = new Hmac(new Hmac(secretKey).of("handed out".getBytes(StandardCharsets.UTF_8)));
    }

    /** 32 bytes. */
    public byte[] of(UUID id) {
        return hmac.of(id.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** HMAC-SHA256 of the content with the key of that id, 32 bytes. */
    public byte[] seal(UUID id, byte[] content) {
        return new Hmac(of(id)).of(content);
    }
}
