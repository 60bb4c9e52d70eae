package id.kentongan.people;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class UnitStore {
    private static final String TREE = """
            with recursive tree as (
                select u.*, 0 as depth, array[lower(u.name), u.id::text] as path
                from people.unit u
                where u.id = any(:units) and (u.parent_id is null or u.parent_id <> all(:units))
                union all
                select u.*, t.depth + 1, t.path || array[lower(u.name), u.id::text]
                from people.unit u join tree t on u.parent_id = t.id
            )
            select id, parent_id, name, kind, zone, place_key, depth from tree order by path
            """;

    private static final String BELOW = """
            with recursive tree as (
                select id from people.unit where id = any(:roots)
                union
                select u.id from people.unit u join tree t on u.parent_id = t.id
            )
            select id from tree
            """;

    private final JdbcClient jdbc;

    UnitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Unit> list(Scope scope) {
        return jdbc.sql(TREE)
                .param("units", scope.unitValues())
                .query(UnitStore::unit)
                .list();
    }

    Set<UnitId> below(UUID... roots) {
        return jdbc.sql(BELOW).param("roots", roots).query(Sql::id).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    Set<UnitId> all() {
        return jdbc.sql("select id from people.unit").query(Sql::id).list().stream()
                .map(UnitId::new)
                .collect(Collectors.toUnmodifiableSet());
    }

    void insert(UUID id, @Nullable UUID parent, String name, UnitKind kind, ZoneId zone, Instant now) {
        jdbc.sql("""
                        insert into people.unit (id, parent_id, name, kind, zone, created_at)
                        values (:id, :parent, :name, :kind, :zone, :now)
                        """)
                .param("id", id)
                .param("parent", parent)
                .param("name", name)
                .param("kind", kind.code())
                .param("zone", zone.getId())
                .param("now", utc(now))
                .update();
    }

    /** Whether anything is another now. */
    boolean update(Scope scope, UUID id, String name, UnitKind kind) {
        return jdbc.sql("""
                        update people.unit set name = :name, kind = :kind
                        where id = :id and id = any(:units) and (name <> :name or kind <> :kind)
                        """)
                        .param("id", id)
                        .param("name", name)
                        .param("kind", kind.code())
                        .param("units", scope.unitValues())
                        .update()
                == 1;
    }

    /** Whether it is another place now. */
    boolean link(Scope scope, UUID id, @Nullable String placeKey) {
        return jdbc.sql("""
                        update people.unit set place_key = :place
                        where id = :id and id = any(:units) and place_key is distinct from :place
                        """)
                        .param("id", id)
                        .param("place", placeKey)
                        .param("units", scope.unitValues())
                        .update()
                == 1;
    }

    private static Unit unit(ResultSet row, int index) throws SQLException {
        var parent = row.getObject("parent_id", UUID.class);
        return new Unit(
                new UnitId(row.getObject("id", UUID.class)),
                parent == null ? null : new UnitId(parent),
                row.getString("name"),
                UnitKind.of(row.getString("kind")),
                ZoneId.of(row.getString("zone")),
                row.getString("place_key"),
                row.getInt("depth"));
    }
}
