package id.kentongan.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * What was saved or restored.
 *
 * @param at when the backup was made
 * @param bytes the size of {@code file}
 */
public record Summary(Path file, Instant at, int tables, long rows, long bytes) {
    static Summary of(Path file, Manifest manifest) throws IOException {
        long rows = manifest.tables().stream().mapToLong(Manifest.Table::rows).sum();
        return new Summary(file, manifest.at(), manifest.tables().size(), rows, Files.size(file));
    }
}
