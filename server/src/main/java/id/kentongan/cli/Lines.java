package id.kentongan.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of a stream as bytes, numbered from 1. Blank lines are passed over; what is too long is dropped as it comes. */
final class Lines {
    static final int LONGEST = 16 << 20;

    private final InputStream in;
    private final byte[] buffer = new byte[1 << 16];
    private int at;
    private int end;
    private long number;

    Lines(InputStream in) {
        this.in = in;
    }

    /** @param tooLong whether the line was longer than {@link #LONGEST}; its bytes are then left out */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Line(long number, byte[] bytes, boolean tooLong) {
        private boolean blank() {
            for (byte b : bytes) {
                if (b != ' ' && b != '\t' && b != '\r') {
                    return false;
                }
            }
            return !tooLong;
        }
    }

    /** The next line that is not blank, or {@code null} at the end. */
    @Nullable
    Line next() throws IOException {
        Line line = any();
        while (line != null && line.blank()) {
            line = any();
        }
        return line;
    }

    private @Nullable Line any() throws IOException {
        if (!fill()) {
            return null;
        }
        number++;
        var bytes = new ByteArrayOutputStream();
        boolean tooLong = false;
        while (fill()) {
            int stop = at;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            tooLong |= bytes.size() + stop - at > LONGEST;
            if (tooLong) {
                bytes.reset();
            } else {
                bytes.write(buffer, at, stop - at);
            }
            at = stop;
            if (at < end) {
                at++;
                break;
            }
        }
        return new Line(number, withoutMark(bytes.toByteArray()), tooLong);
    }

    /** Some programs begin a file with a byte order mark. */
    private byte[] withoutMark(byte[] bytes) {
        boolean marked = number == 1
                && bytes.length >= 3
                && bytes[0] == (byte) 0xEF
                && bytes[1] == (byte) 0xBB
                && bytes[2] == (byte) 0xBF;
        return marked ? java.util.Arrays.copyOfRange(bytes, 3, bytes.length) : bytes;
    }

    private boolean fill() throws IOException {
        if (at == end) {
            at = 0;
            end = Math.max(0, in.read(buffer));
        }
        return end > 0;
    }

    /** Whether more can be had without waiting for whoever writes the stream. */
    boolean ready() throws IOException {
        return at < end || in.available() > 0;
    }
}
