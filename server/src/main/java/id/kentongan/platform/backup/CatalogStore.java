package id.kentongan.platform.backup;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database's own catalogue says about the tables of some schemas. */
final class CatalogStore {
    private static final String TABLES = """
            select n.nspname::text as schema, c.relname::text as name, c.relkind = 'p' as partitioned,
                array_agg(a.attname::text order by a.attnum) as columns
            from pg_class c
                join pg_namespace n on n.oid = c.relnamespace
                join pg_attribute a on a.attrelid = c.oid
            where n.nspname = any (:schemas) and c.relkind in ('r', 'p') and not c.relispartition
                and c.relname <> 'flyway_schema_history'
                and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
            group by 1, 2, 3
            order by array_position(:schemas, n.nspname::text), 2
            """;
    private static final String ANY_OBJECT = """
            select n.nspname || '.' || c.relname
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (:schemas) and c.relkind in ('r', 'p', 'v', 'm', 'f')
            order by c.relname = 'flyway_schema_history', array_position(:schemas, n.nspname::text), c.relname
            limit 1
            """;
    private static final String SCHEMAS = "select nspname::text from pg_namespace where nspname = any (:schemas)";
    private static final String SEQUENCES = """
            select schemaname::text as schema, sequencename::text as name, last_value as last
            from pg_sequences
            where schemaname = any (:schemas) and last_value is not null
            order by 1, 2
            """;
    private static final String HISTORY = "select to_regclass(:table)::text";
    private static final String VERSION = """
            select version from %s where success and version is not null order by installed_rank desc limit 1
            """;
    private static final String SERVER_VERSION = "select current_setting('server_version')";

    private final JdbcClient jdbc;
    private final String[] schemas;

    CatalogStore(JdbcClient jdbc, List<String> schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas.toArray(String[]::new);
    }

    /** The tables with what COPY needs to know of them, in the order of the schemas. Partitions hide behind their table. */
    List<TableShape> tables() {
        return jdbc.sql(TABLES)
                .param("schemas", schemas)
                .query((row, number) -> new TableShape(
                        row.getString("schema"),
                        row.getString("name"),
                        row.getBoolean("partitioned"),
                        strings(row, "columns")))
                .list();
    }

    private static List<String> strings(ResultSet row, String column) throws SQLException {
        Array array = row.getArray(column);
        return List.of((String[]) array.getArray());
    }

    /** Any table or view in the schemas. */
    Optional<String> anyObject() {
        return jdbc.sql(ANY_OBJECT)
                .param("schemas", schemas)
                .query(String.class)
                .optional();
    }

    /** Those of the schemas that exist. */
    List<String> existing() {
        return jdbc.sql(SCHEMAS)
                .param("schemas", schemas)
                .query((row, number) -> row.getString(1))
                .list();
    }

    List<Manifest.Sequence> sequences() {
        return jdbc.sql(SEQUENCES)
                .param("schemas", schemas)
                .query((row, number) ->
                        new Manifest.Sequence(row.getString("schema"), row.getString("name"), row.getLong("last")))
                .list();
    }

    /** The version of each schema that has been built. */
    SequencedMap<String, String> versions() {
        var versions = new LinkedHashMap<String, String>();
        for (var schema : schemas) {
            jdbc.sql(HISTORY)
                    .param("table", TableShape.quote(schema) + ".flyway_schema_history")
                    .query(String.class)
                    .optional()
                    .flatMap(table -> jdbc.sql(VERSION.formatted(table))
                            .query(String.class)
                            .optional())
                    .ifPresent(version -> versions.put(schema, version));
        }
        return versions;
    }

    String serverVersion() {
        return jdbc.sql(SERVER_VERSION).query(String.class).single();
    }
}
