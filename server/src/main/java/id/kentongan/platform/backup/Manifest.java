package id.kentongan.platform.backup;

import java.time.Instant;
import java.util.List;
import java.util.SequencedMap;

/**
 * What a backup holds, as its {@code manifest.json} says it.
 *
 * @param format the layout of the ZIP; a reader refuses a higher one than its own
 * @param product the version of Kentongan that made it
 * @param database the version of PostgreSQL it came from
 * @param schemas the version of the migrations of each schema, in the order in which they are built
 * @param key the SHA-256 of the secret key
 */
record Manifest(
        int format,
        String product,
        Instant at,
        String database,
        SequencedMap<String, String> schemas,
        List<Table> tables,
        List<Sequence> sequences,
        String key) {
    static final int FORMAT = 1;

    Manifest {
        tables = List.copyOf(tables);
        sequences = List.copyOf(sequences);
    }

    /**
     * One table.
     *
     * @param entry the name of its ZIP entry: rows as text, as COPY writes them
     * @param columns without generated ones, in the order of the rows
     * @param sha256 of the uncompressed entry
     */
    record Table(String schema, String name, List<String> columns, String entry, long rows, String sha256) {
        Table {
            columns = List.copyOf(columns);
        }

        String fullName() {
            return schema + "." + name;
        }
    }

    /** One sequence and the last number it gave. */
    record Sequence(String schema, String name, long last) {}
}
