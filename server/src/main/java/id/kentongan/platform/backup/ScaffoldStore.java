package id.kentongan.platform.backup;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the way of loading: foreign keys, which would ask for an order that tables pointing at each other do not
 * have; triggers, which have done their work when the rows were first written; and indexes, which are built faster over
 * full tables. All are taken down and put up again in the transaction of the load, as the owner of the tables may.
 */
final class ScaffoldStore {
    private static final String FOREIGN_KEYS = """
            select format('alter table %s drop constraint %I', conrelid::regclass, conname) as down,
                format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as up
            from pg_constraint
            where contype = 'f' and conparentid = 0
                and connamespace in (select oid from pg_namespace where nspname = any (:schemas))
            order by conrelid::regclass::text, conname
            """;
    private static final String TRIGGERS = """
            select format('alter table %s disable trigger %I', tgrelid::regclass, tgname) as down,
                format('alter table %s enable trigger %I', tgrelid::regclass, tgname) as up
            from pg_trigger join pg_class c on c.oid = tgrelid join pg_namespace n on n.oid = c.relnamespace
            where not tgisinternal and tgenabled = 'O' and tgparentid = 0 and n.nspname = any (:schemas)
            order by tgrelid::regclass::text, tgname
            """;
    private static final String INDEXES = """
            select format('drop index %s', indexrelid::regclass) as down, pg_get_indexdef(indexrelid) as up
            from pg_index join pg_class c on c.oid = indexrelid join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = any (:schemas) and not c.relispartition
                and not exists (select from pg_constraint where conindid = indexrelid)
                and not exists (select from pg_inherits where inhparent = indrelid or inhrelid = indrelid)
            order by indexrelid::regclass::text
            """;

    private final JdbcClient jdbc;
    private final String[] schemas;

    ScaffoldStore(JdbcClient jdbc, List<String> schemas) {
        this.jdbc = jdbc;
        this.schemas = schemas.toArray(String[]::new);
    }

    /** Takes everything down. */
    Scaffold takeDown() {
        var triggers = take(TRIGGERS);
        var foreignKeys = take(FOREIGN_KEYS);
        var indexes = take(INDEXES);
        return new Scaffold(triggers, foreignKeys, indexes);
    }

    private List<Part> take(String query) {
        var parts = jdbc.sql(query)
                .param("schemas", schemas)
                .query((row, number) -> new Part(row.getString("down"), row.getString("up")))
                .list();
        parts.forEach(part -> jdbc.sql(part.down()).update());
        return parts;
    }

    /** Puts everything up again; a row that breaks a rule fails here. */
    void putUp(Scaffold scaffold) {
        putUp(scaffold.indexes());
        putUp(scaffold.foreignKeys());
        putUp(scaffold.triggers());
    }

    private void putUp(List<Part> parts) {
        parts.forEach(part -> jdbc.sql(part.up()).update());
    }

    record Scaffold(List<Part> triggers, List<Part> foreignKeys, List<Part> indexes) {}

    record Part(String down, String up) {}
}
