package id.kentongan.source.table;

import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** The rows of a table from its first to its last, blank ones left out. */
interface Rows extends Closeable {

    /** What a row may hold at most, in bytes; a longer one is refused without being read into memory. */
    int ROW_LIMIT = 1 << 20;

    /** The columns that a table may have. */
    int COLUMN_LIMIT = 512;

    @Nullable
    Row next() throws IOException;

    long bytesRead();

    long bytesTotal();
}
