package id.kentongan;

import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;

/** The database schemas of the modules, in the order in which they are built: each has its own folder of migrations. */
public final class Schemas {
    public static final List<String> ALL = List.of(
            "platform",
            "people",
            "audit",
            "notify",
            "source",
            "mention",
            "perception",
            "desk",
            "collect",
            "morning",
            "report",
            "learning",
            "survey",
            "warning");

    private Schemas() {}

    /** Brings every schema to the newest version that this program knows. */
    public static void migrate(DataSource database) {
        ALL.forEach(schema -> flyway(database, schema, MigrationVersion.LATEST).migrate());
    }

    /** Brings one schema to that version, for example the one of a backup. */
    public static void migrateTo(DataSource database, String schema, String version) {
        flyway(database, schema, MigrationVersion.fromVersion(version)).migrate();
    }

    private static Flyway flyway(DataSource database, String schema, MigrationVersion target) {
        return Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:db/migration/" + schema)
                .target(target)
                .load();
    }
}
