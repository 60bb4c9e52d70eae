package id.kentongan.platform.backup;

import id.kentongan.TestDatabase;
import java.util.List;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A small database in which everything that makes a backup difficult occurs once. */
final class Town {
    static final List<String> SCHEMAS = List.of("town", "voice");

    private static final String ROWS = """
            delete from town.unit;
            insert into town.unit (id, parent_id, name, aliases) values
                (2, null, 'Polres Kéntongan', '{"Polres \\"K\\"","a,b",NULL,"{}"}'),
                (1, 2, 'Polsek', '{}');
            insert into town.person values (7, 1, 'Tab\there'), (8, 2, 'Back\\slash \\N');
            update town.unit set head_id = 7 where id = 1;
            insert into voice.word (unit_id, said_at, day, text, details, digest, weight, share, price, span, marks,
                    "Odd ""Name") values
                (1, '2026-11-24 08:07:58.123456+07', '2026-11-24', E'line\\r\\nline\\ttab \\u0001\\u007f\\u202e 🥁',
                    '{"a": [1, null, "\\\\u0001"]}', '\\x00ff0a5c', 0.1, 3.4028235e38, 12345678901234567890.123,
                    '1 year 2 months 3 days 04:05:06.7', '{t,NULL,f}', '0198c0de-0000-7000-8000-000000000001'),
                (2, 'infinity', '2026-11-25', '', 'null', '', 'NaN', '-Infinity', 'NaN', null, '{}', null),
                (2, '0044-03-15 12:00:00+00 BC', '2026-12-01', null, null, null, null, null, null, null, null, null);
            delete from voice.word where digest is null;
            """;

    private Town() {}

    /** A database at the newest version, with rows. */
    static DataSource full() {
        var database = TestDatabase.empty().dataSource();
        SCHEMAS.forEach(schema -> migrate(database, schema, MigrationVersion.LATEST));
        JdbcClient.create(database).sql(ROWS).update();
        return database;
    }

    /** A database as an older program left it, with a person. */
    static DataSource old() {
        var database = TestDatabase.empty().dataSource();
        migrate(database, "town", MigrationVersion.fromVersion("1"));
        JdbcClient.create(database)
                .sql("insert into town.person values (7, 0, 'Siti')")
                .update();
        return database;
    }

    static Migrator migrator(DataSource database) {
        return migrator(database, MigrationVersion.LATEST);
    }

    /** A program that knows the migrations up to {@code newest} only. */
    static Migrator migrator(DataSource database, MigrationVersion newest) {
        return new Migrator() {
            @Override
            public void migrateTo(String schema, String version) {
                var wanted = MigrationVersion.fromVersion(version);
                migrate(database, schema, wanted.compareTo(newest) < 0 ? wanted : newest);
            }

            @Override
            public void migrateToNewest(String schema) {
                migrate(database, schema, newest);
            }
        };
    }

    private static void migrate(DataSource database, String schema, MigrationVersion version) {
        Flyway.configure()
                .dataSource(database)
                .schemas(schema)
                .locations("classpath:backup/" + schema)
                .target(version)
                .load()
                .migrate();
    }

    /** Every row of every table, generated columns and all, as text. */
    static String rows(DataSource database) {
        var jdbc = JdbcClient.create(database);
        return new CatalogStore(jdbc, SCHEMAS)
                .tables().stream()
                        .map(table -> table.fullName() + "\n"
                                + jdbc
                                        .sql("select t::text from " + table.quoted() + " t order by 1")
                                        .query(String.class)
                                        .list()
                                        .stream()
                                        .collect(Collectors.joining("\n")))
                        .collect(Collectors.joining("\n\n"));
    }

    /** Every constraint, index and enabled trigger. */
    static List<String> rules(DataSource database) {
        return JdbcClient.create(database).sql("""
                        select conname || ' ' || pg_get_constraintdef(oid) || ' ' || convalidated
                        from pg_constraint where connamespace::regnamespace::text in ('town', 'voice')
                        union all
                        select indexdef from pg_indexes where schemaname in ('town', 'voice')
                        union all
                        select pg_get_triggerdef(oid) || ' ' || tgenabled::text from pg_trigger where not tgisinternal
                        order by 1
                        """).query(String.class).list();
    }
}
