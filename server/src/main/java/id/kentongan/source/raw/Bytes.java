package id.kentongan.source.raw;

import id.kentongan.platform.CountedStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a text, one by one, in an encoding of which ASCII is a part: a byte order mark is gone, and UTF-16 (with
 * or without its mark) has become UTF-8. Not for many threads.
 */
public final class Bytes implements Closeable {

    public static final int END = -1;

    private static final int SNIFFED = 4096;

    private final CountedStream source;
    private final InputStream in;
    private final @Nullable Charset wide;
    private byte[] buffer;
    private int position;
    private int limit;

    public Bytes(InputStream raw) throws IOException {
        source = new CountedStream(raw);
        var head = source.readNBytes(SNIFFED);
        wide = wideCharset(head);
        if (wide == null) {
            in = source;
            buffer = Arrays.copyOf(head, 1 << 16);
            limit = head.length;
            position = startsWith(head, 0xEF, 0xBB, 0xBF) ? 3 : 0;
        } else {
            in = new Narrowed(head, source, wide);
            buffer = new byte[1 << 16];
            if (peek() == 0xEF) {
                position += 3;
            }
        }
    }

    /** @return the next byte, 0 to 255, or {@link #END} */
    public int next() throws IOException {
        return position < limit || fill() ? buffer[position++] & 0xFF : END;
    }

    /** @return what {@link #next} will give */
    public int peek() throws IOException {
        return position < limit || fill() ? buffer[position] & 0xFF : END;
    }

    /** Puts bytes back; they come again before the others. */
    public void putBack(byte[] bytes, int from, int to) {
        var longer = new byte[Math.max(1 << 16, to - from + limit - position)];
        System.arraycopy(bytes, from, longer, 0, to - from);
        System.arraycopy(buffer, position, longer, to - from, limit - position);
        limit = to - from + limit - position;
        position = 0;
        buffer = longer;
    }

    /** How many bytes of the file were taken so far, whatever their encoding. */
    public long taken() {
        return wide == null ? source.count() - (limit - position) : source.count();
    }

    /** UTF-16, or {@code null} when every byte is given as it stands. */
    public @Nullable Charset wideCharset() {
        return wide;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean fill() throws IOException {
        int read = in.read(buffer, 0, buffer.length);
        position = 0;
        limit = Math.max(read, 0);
        return read > 0;
    }

    private static @Nullable Charset wideCharset(byte[] head) {
        if (startsWith(head, 0xFF, 0xFE)) {
            return StandardCharsets.UTF_16LE;
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return StandardCharsets.UTF_16BE;
        }
        int even = 0;
        int odd = 0;
        for (int i = 0; i < head.length; i++) {
            if (head[i] == 0) {
                even += i % 2 == 0 ? 1 : 0;
                odd += i % 2;
            }
        }
        // Latin text in UTF-16 has a zero in nearly every second byte, and hardly one in the others
        if (odd > head.length * 0.3 && even < head.length * 0.02) {
            return StandardCharsets.UTF_16LE;
        }
        if (even > head.length * 0.3 && odd < head.length * 0.02) {
            return StandardCharsets.UTF_16BE;
        }
        return null;
    }

    /** Whether the bytes begin with those, each 0 to 255. */
    public static boolean startsWith(byte[] bytes, int... start) {
        if (bytes.length < start.length) {
            return false;
        }
        for (int i = 0; i < start.length; i++) {
            if ((bytes[i] & 0xFF) != start[i]) {
                return false;
            }
        }
        return true;
    }

    /** UTF-16 read as UTF-8. */
    private static final class Narrowed extends InputStream {
        private final InputStream in;
        private final Charset charset;
        private byte[] pending;
        private byte[] out = {};
        private int position;

        Narrowed(byte[] head, InputStream in, Charset charset) {
            this.pending = head;
            this.in = in;
            this.charset = charset;
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            if (position == out.length && !refill()) {
                return -1;
            }
            int given = Math.min(length, out.length - position);
            System.arraycopy(out, position, target, from, given);
            position += given;
            return given;
        }

        private boolean refill() throws IOException {
            var more = in.readNBytes(1 << 14);
            var all = Arrays.copyOf(pending, pending.length + more.length);
            System.arraycopy(more, 0, all, pending.length, more.length);
            int end = more.length == 0 ? all.length : wholeCharacters(all);
            out = new String(all, 0, end, charset).getBytes(StandardCharsets.UTF_8);
            pending = Arrays.copyOfRange(all, end, all.length);
            position = 0;
            return out.length > 0;
        }

        private int wholeCharacters(byte[] bytes) {
            int end = bytes.length - bytes.length % 2;
            if (end >= 2) {
                int high = bytes[charset.equals(StandardCharsets.UTF_16LE) ? end - 1 : end - 2] & 0xFC;
                end -= high == 0xD8 ? 2 : 0;
            }
            return end;
        }
    }
}
