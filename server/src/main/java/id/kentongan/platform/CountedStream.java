package id.kentongan.platform;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Counts the bytes that are read through it. For one thread. */
public final class CountedStream extends FilterInputStream {
    private long count;

    public CountedStream(InputStream in) {
        super(in);
    }

    public long count() {
        return count;
    }

    @Override
    public int read() throws IOException {
        int b = in.read();
        count += b < 0 ? 0 : 1;
        return b;
    }

    @Override
    public int read(byte[] target, int from, int length) throws IOException {
        int read = in.read(target, from, length);
        count += Math.max(read, 0);
        return read;
    }
}
