package id.kentongan.source;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one or more files, one after the other, read as a stream in bounded memory.
 *
 * <p>The order is a function of the files alone: whoever opens them again and skips the first <i>n</i> entries goes on
 * exactly where a reading of <i>n</i> entries stopped. An id that comes again unchanged is given once. For one use by
 * one thread.
 */
public interface ItemFile extends AutoCloseable {

    /**
     * @return the next entry, or {@code null} when all were given
     * @throws IOException when the disk fails; what is wrong inside the files comes as a {@link Refusal}
     */
    @Nullable
    Entry next() throws IOException;

    /** How much of {@link #bytesTotal()} has been read, for a progress bar. */
    long bytesRead();

    /** The size of all that is to be read; for archives, of the reviews inside them once unpacked. */
    long bytesTotal();

    /** How many entries were left out so far because they had come before, unchanged. */
    long repeats();

    /** How refused rows of this file are written back for the user to correct. */
    OriginalShape originalShape();

    @Override
    void close() throws IOException;
}
