package id.kentongan.mention;

import id.kentongan.source.Entry;
import id.kentongan.source.ItemFile;
import id.kentongan.source.OriginalShape;
import java.io.IOException;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Items that stand in no file. */
record GivenItems(Entries entries) implements ItemFile {
    /** Entries that come one after the other, {@code null} at the end. */
    interface Entries {
        @Nullable
        Entry next() throws IOException;
    }

    static GivenItems of(Iterator<? extends Entry> entries) {
        return new GivenItems(() -> entries.hasNext() ? entries.next() : null);
    }

    @Override
    public @Nullable Entry next() throws IOException {
        return entries.next();
    }

    @Override
    public long bytesRead() {
        return 0;
    }

    @Override
    public long bytesTotal() {
        return 0;
    }

    @Override
    public long repeats() {
        return 0;
    }

    @Override
    public OriginalShape originalShape() {
        return new OriginalShape("csv", "", "\n", "\n");
    }

    @Override
    public void close() {}
}
