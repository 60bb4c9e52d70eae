package id.kentongan.mention;

import id.kentongan.source.Import;
import id.kentongan.source.ImportId;
import id.kentongan.source.Item;
import id.kentongan.source.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Takes in what sources hold: the files of an import, batch after batch, and items that come without a file. */
public interface Intake {
    /**
     * Runs an import from where it stands to its end, and says how it ended. Each batch is one transaction for mentions,
     * day counts, refusals and the position in the files: whatever stops it, a later run goes on behind the last batch.
     *
     * <p>An interrupt stops it behind a batch; the import stays running, and the thread interrupted.
     *
     * @param progress is told after each batch
     * @return the import as it ended: done, cancelled or failed; or running, when it was interrupted or somebody else is at it
     */
    Import run(ImportId id, Consumer<Import> progress);

    /**
     * Takes in items that came without a file, in one transaction with what belongs to them, such as the position in a feed.
     *
     * @param items at most a few thousand
     * @param along runs within the transaction behind the items; what it throws takes them back
     * @return what became of the items; empty when the source may keep nothing, and nothing was done
     */
    Optional<Import.Counts> take(SourceId source, List<Item> items, Consumer<Import.Counts> along);
}
