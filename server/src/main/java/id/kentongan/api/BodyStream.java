package id.kentongan.api;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;

/** The body of a request, up to a limit, as long as it can be text. */
final class BodyStream extends FilterInputStream {
    /** The body is longer than it may be. */
    static final class TooLong extends IOException {
        @Serial
        private static final long serialVersionUID = 1;
    }

    /** There is a null byte, which no JSON in UTF-8 has (RFC 8259, section 8.1). */
    static final class NullByte extends IOException {
        @Serial
        private static final long serialVersionUID = 1;

        private final long at;

        NullByte(long at) {
            this.at = at;
        }

        long at() {
            return at;
        }
    }

    private final long limit;
    private long count;

    BodyStream(InputStream body, long limit) {
        super(body);
        this.limit = limit;
    }

    @Override
    public int read() throws IOException {
        var one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int length) throws IOException {
        var read = super.read(bytes, from, length);
        for (var i = 0; i < read; i++) {
            if (bytes[from + i] == 0) {
                throw new NullByte(count + i);
            }
        }
        count += Math.max(0, read);
        if (count > limit) {
            throw new TooLong();
        }
        return read;
    }
}
