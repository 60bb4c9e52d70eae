package id.kentongan.platform;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;

/**
 * Where this installation lives, for the modules that store files and for the health page.
 *
 * @param data the directory that {@code --data} names
 * @param incoming where uploaded files wait for their import
 * @param database host, port and name of the database; of the JDBC address that is given nothing else is kept
 * @param embedded the version of the embedded PostgreSQL, {@code null} for an external one
 */
public record Place(
        Path data, Path incoming, String database, @Nullable String embedded) {
    public Place {
        database = shown(database);
    }

    private static String shown(String jdbcUrl) {
        var parts = Driver.parseURL(jdbcUrl, null);
        if (parts == null) {
            throw new IllegalArgumentException("not the address of a PostgreSQL database");
        }
        return parts.getProperty("PGHOST") + ":" + parts.getProperty("PGPORT") + "/" + parts.getProperty("PGDBNAME");
    }
}
