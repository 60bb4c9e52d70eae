package id.kentongan.source.raw;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.modulith.NamedInterface;

/**
 * A small table from 64-bit keys to 64-bit values, for knowing a million ids again in 32 MB. Beyond {@code limit} keys
 * it learns no new ones.
 */
@NamedInterface("ids")
public final class Ids {

    /** What {@link #get} answers for a key that it does not know. */
    public static final long NONE = Long.MIN_VALUE;

    private final int limit;
    private long[] keys = new long[1 << 10];
    private long[] values = new long[1 << 10];
    private int size;

    public Ids(int limit) {
        this.limit = limit;
        Arrays.fill(values, NONE);
    }

    /** @return the value last put for the key, or {@link #NONE} */
    public long get(long key) {
        return values[slot(key)];
    }

    /** Remembers a value, which must not be {@link #NONE}. */
    public void put(long key, long value) {
        int slot = slot(key);
        if (values[slot] == NONE) {
            if (size == limit) {
                return;
            }
            size++;
            keys[slot] = key;
        }
        values[slot] = value;
        if (size > keys.length / 2) {
            grow();
        }
    }

    public int size() {
        return size;
    }

    /** A key for text; two texts share one with a chance that does not matter, and nobody can make them. */
    public static long key(String text) {
        return ByteBuffer.wrap(digest(text)).getLong() & Long.MAX_VALUE;
    }

    /** The first 32 hexadecimal digits of the SHA-256 of a text. */
    public static String name(String text) {
        return HexFormat.of().formatHex(digest(text), 0, 16);
    }

    private static byte[] digest(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) (key ^ key >>> 32) & mask;
        while (values[slot] != NONE && keys[slot] != key) {
            slot = slot + 1 & mask;
        }
        return slot;
    }

    private void grow() {
        var oldKeys = keys;
        var oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new long[oldKeys.length * 2];
        Arrays.fill(values, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldValues[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
