package id.kentongan.mention;

import id.kentongan.source.Import;
import id.kentongan.source.ImportId;
import java.util.function.Consumer;

/** Takes the files of an import in, batch after batch. */
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
}
