package id.kentongan.source.file;

import id.kentongan.source.Entry;
import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.OriginalShape;
import id.kentongan.source.Refusal;
import org.jspecify.annotations.Nullable;

/** A file of which nothing can be read but why. */
final class UnreadableFile implements ItemFile {

    private @Nullable Refusal refusal;

    UnreadableFile(Inspection.Unreadable why) {
        this.refusal = new Refusal(why.file(), 0, why.reason(), why.details(), "");
    }

    @Override
    public @Nullable Entry next() {
        var next = refusal;
        refusal = null;
        return next;
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
        return new OriginalShape("csv", "", "\n", "");
    }

    @Override
    public void close() {}
}
