package id.kentongan.health;

import id.kentongan.source.Source;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the installation is.
 *
 * @param versions of what it runs on
 * @param places where its data lie
 * @param unfinished imports that wait, run, or stopped before their end
 * @param purge the last run of the purge since the start, or null
 */
public record HealthPage(
        Versions versions,
        Places places,
        List<Source> sources,
        int unfinished,
        @Nullable Purge purge) {
    public HealthPage {
        sources = List.copyOf(sources);
    }

    /** @param embedded whether PostgreSQL is the one that Kentongan brings */
    public record Versions(String kentongan, String java, String postgres, boolean embedded, String model) {}

    /** The last two are of the disk that holds the data. */
    public record Places(String data, String database, long databaseBytes, long freeBytes, long totalBytes) {
        /** Less than a tenth of the disk and less than five gigabytes are left. */
        public boolean tight() {
            return freeBytes < totalBytes / 10 && freeBytes < 5_000_000_000L;
        }
    }

    public record Purge(Instant at, long deleted) {}

    public long broken() {
        return sources.stream().filter(source -> source.health().broken()).count();
    }
}
