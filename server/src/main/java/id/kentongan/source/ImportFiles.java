package id.kentongan.source;

import id.kentongan.people.UnitId;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Looks into files before they are imported, and opens those of an import. */
public interface ImportFiles {
    /**
     * A complete export: what it lacks of its places is gone at the source.
     *
     * @param places as items name them
     * @param exportedAt when it was made; nothing changed after that is judged by it
     */
    record Snapshot(Set<String> places, Instant exportedAt) {
        public Snapshot {
            places = Set.copyOf(places);
            exportedAt = exportedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /**
     * The files of an import, ready to be read from their beginning.
     *
     * @param exportedAt when the export was made, {@code null} where that is not known
     * @param snapshot there when the export is complete
     */
    record Opened(ItemFile file, @Nullable Instant exportedAt, Optional<Snapshot> snapshot) {
        public Opened {
            exportedAt = exportedAt == null ? null : exportedAt.truncatedTo(ChronoUnit.MICROS);
        }
    }

    /** Files that cannot be read at all, or no longer. */
    final class UnreadableFile extends Exception {
        private final String messageKey;
        private final transient List<String> details;

        /**
         * @param messageKey why, as a key of the screens' texts
         * @param details what its sentence names, in the order of its placeholders
         */
        public UnreadableFile(String messageKey, List<String> details) {
            super(messageKey);
            this.messageKey = messageKey;
            this.details = List.copyOf(details);
        }

        public UnreadableFile(RefusalReason reason, List<String> details) {
            this("refusal." + reason, details);
        }

        public String messageKey() {
            return messageKey;
        }

        public List<String> details() {
            return details;
        }
    }

    /** @param unit whose clock reads dates that are written without a zone */
    Inspection inspect(List<SourceFile> files, UnitId unit) throws IOException;

    Opened open(Import job) throws IOException, UnreadableFile;
}
