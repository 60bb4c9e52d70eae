package id.kentongan.source;

import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Imports and what they refused. The methods from {@link #begin} on are for the intake, which calls {@link #commit} inside
 * its own transaction, so that rows, counts, refusals and the position in the file become true together or not at all.
 */
public interface Imports {
    /** The longest that refused rows are kept: they hold names and words as they came, and wait only to be corrected. */
    int REFUSAL_DAYS = 30;

    /** A refused entry as it is kept. */
    record Refused(long ordinal, Refusal refusal) {}

    List<Import> list(Scope scope, int limit);

    Optional<Import> find(Scope scope, ImportId id);

    /** For the intake, which works for whoever asked. */
    Import get(ImportId id);

    /**
     * Asks for an import; it starts by itself.
     *
     * @throws java.io.UncheckedIOException when a file cannot be read
     */
    ImportId request(
            Scope scope, SourceId source, List<SourceFile> files, @Nullable String mapping, @Nullable PersonId by);

    /** Stops a waiting or running import at its next batch; what is in stays in. */
    void cancel(Scope scope, ImportId id);

    /** Lets a cancelled or failed import go on where it was. */
    void resume(Scope scope, ImportId id);

    List<Refused> refusals(Scope scope, ImportId id, int limit);

    /** The frame in which refused rows go back to the user; empty before the import began. */
    Optional<OriginalShape> originalShape(Scope scope, ImportId id);

    /** All refusals in file order, streamed; close it. Read within a transaction, else all of them come into memory. */
    Stream<Refused> streamRefusals(Scope scope, ImportId id);

    /**
     * Imports that were waiting or running when the server went down, oldest first. One that is found running for the third
     * time without having advanced is taken for what brings the server down: it fails and is not among them.
     */
    List<ImportId> takeUp();

    /** Marks it running; empty when it has ended meanwhile. */
    Optional<Import> begin(ImportId id);

    /** Keeps the frame for its refusals. */
    void keepShape(ImportId id, OriginalShape shape);

    /**
     * Locks the source for this transaction and says where the import stands; empty when it was cancelled. One batch of a
     * source is written at a time.
     */
    Optional<Import> lock(ImportId id);

    /** Within the transaction of a batch: moves on by that many entries and keeps the refusals. */
    void commit(
            ImportId id,
            long entriesBefore,
            int entries,
            Import.Counts counts,
            List<Refused> refused,
            long bytesRead,
            long bytesTotal);

    /** Within the transaction that marks vanished items: the import is complete. */
    void finish(ImportId id, long vanished, long repeats, Optional<ImportFiles.Snapshot> snapshot);

    /** Takes the words out of everything that source ever had refused. */
    void eraseRefusals(SourceId source);

    /** Deletes the refusals that came in longer ago than their source may keep, or {@link #REFUSAL_DAYS}; says how many. */
    int purgeRefusals(Instant now);

    /**
     * @param messageKey why, as a key of the screens' texts
     * @param details what its sentence names, in the order of its placeholders
     */
    void fail(ImportId id, String messageKey, List<String> details);
}
