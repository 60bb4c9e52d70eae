package id.kentongan.source.file;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks at files and opens them. Safe for many threads. */
public final class SourceFiles {

    private final Clock clock;
    private final ZoneId zone;

    /**
     * @param clock says what lies in the future
     * @param zone of dates that are written without one
     */
    public SourceFiles(Clock clock, ZoneId zone) {
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * Finds out what the files are. Reads archives as a whole and of tables the beginning.
     *
     * @throws IOException when the disk fails
     */
    public Inspection inspect(List<SourceFile> files) throws IOException {
        throw new UnsupportedOperationException();
    }

    /**
     * Opens files that were inspected and found readable.
     *
     * @param mapping of the columns, for tables; {@code null} takes what {@link #inspect} guessed
     * @throws IOException when the disk fails
     * @throws IllegalArgumentException when the files are not readable, or the mapping cannot be used with them
     */
    public ItemFile open(List<SourceFile> files, @Nullable ColumnMapping mapping) throws IOException {
        throw new UnsupportedOperationException();
    }
}
