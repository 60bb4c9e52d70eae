package id.kentongan.desk;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.Sql;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds items of the inbox. */
@Repository
class InboxFinder {
    private static final String SELECT = """
            select id, unit_id, at, arrived_at, rank, reasons, wake_at, owner_id, owner_name, held_by, held_name, held_until,
                   held_batch, done_reason, done_at, done_by, done_name, tags
            from desk.item\s""";

    private static final String REACH = """
            select lead, 1 + count(*) as texts,
                   count(distinct source_id) filter (where source_id <> first.source) + 1 as sources
            from desk.item
            join (select id as first_id, source_id as source from desk.item where id = any(:ids)) first on first_id = lead
            where lead = any(:ids) group by lead
            """;

    private static final String FOLDED = """
            select id from desk.item
            where lead = :id and space = :space and unit_id = any(:units) order by at desc limit :limit
            """;

    private static final String HISTORY = """
            select a.id, a.at, a.person_name, a.what, a.detail, a.undone_at
            from desk.act_item b join desk.act a on a.id = b.act_id join desk.item i on i.id = b.item_id
            where i.id = :id and i.space = :space and i.unit_id = any(:units) order by a.id desc limit 50
            """;

    private static final String TAGS = """
            select tag from desk.item, unnest(tags) as tag
            where tags <> '{}' and space = :space and unit_id = any(:units)
            group by tag order by count(*) desc, tag limit :limit
            """;

    private final JdbcClient jdbc;
    private final InboxWhere where;

    InboxFinder(JdbcClient jdbc, InboxWhere where) {
        this.jdbc = jdbc;
        this.where = where;
    }

    Inbox.Page list(Scope scope, Viewer viewer, InboxFilter filter, Inbox.@Nullable Key after, int size) {
        var order = Sorting.of(filter);
        var wanted = where.of(scope, viewer, filter);
        if (after != null) {
            wanted.and(order.behind())
                    .with("afterRank", after.rank())
                    .with("afterAt", utc(after.at()))
                    .with("afterId", after.id());
        }
        var rows = jdbc.sql(SELECT + wanted.sql() + order.sql() + " limit :limit")
                .params(wanted.params())
                .param("limit", size + 1)
                .query(InboxFinder::item)
                .list();
        if (rows.size() <= size) {
            return new Inbox.Page(rows, null);
        }
        return new Inbox.Page(rows.subList(0, size), order.key(rows.get(size - 1)));
    }

    Capped count(Scope scope, Viewer viewer, InboxFilter filter, int limit) {
        var wanted = where.of(scope, viewer, filter);
        int n = jdbc.sql("select count(*) from (select 1 from desk.item " + wanted.sql()
                        + " limit :limit) as first_ones")
                .params(wanted.params())
                .param("limit", limit + 1)
                .query(Integer.class)
                .single();
        return new Capped(Math.min(n, limit), n > limit);
    }

    /** The first of the filter in its order. */
    List<UUID> ids(Scope scope, Viewer viewer, InboxFilter filter, int limit) {
        var wanted = where.of(scope, viewer, filter);
        return jdbc.sql("select id from desk.item " + wanted.sql()
                        + Sorting.of(filter).sql() + " limit :limit")
                .params(wanted.params())
                .param("limit", limit)
                .query(Sql::id)
                .list();
    }

    Optional<InboxItem> find(Scope scope, MentionId id) {
        return within(SELECT + "where id = :id and space = :space and unit_id = any(:units)", scope)
                .param("id", id.value())
                .query(InboxFinder::item)
                .optional();
    }

    List<MentionId> folded(Scope scope, MentionId id, int limit) {
        return within(FOLDED, scope)
                .param("id", id.value())
                .param("limit", limit)
                .query((row, index) -> new MentionId(Sql.id(row, index)))
                .list();
    }

    Map<MentionId, Inbox.Reach> reach(Collection<MentionId> ids) {
        var found = new HashMap<MentionId, Inbox.Reach>();
        jdbc.sql(REACH)
                .param("ids", ids.stream().map(MentionId::value).toArray(UUID[]::new))
                .query(row -> {
                    found.put(
                            new MentionId(row.getObject("lead", UUID.class)),
                            new Inbox.Reach(row.getInt("texts"), row.getInt("sources")));
                });
        return found;
    }

    List<Inbox.Happening> history(Scope scope, MentionId id) {
        return within(HISTORY, scope)
                .param("id", id.value())
                .query((row, index) -> new Inbox.Happening(
                        row.getObject("id", UUID.class),
                        instant(row, "at"),
                        row.getString("person_name"),
                        row.getString("what"),
                        row.getString("detail"),
                        row.getObject("undone_at") != null))
                .list();
    }

    List<String> tags(Scope scope, int limit) {
        return within(TAGS, scope)
                .param("limit", limit)
                .query((row, index) -> row.getString("tag"))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static InboxItem item(ResultSet row, int index) throws SQLException {
        return new InboxItem(
                new MentionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                instant(row, "at"),
                instant(row, "arrived_at"),
                row.getInt("rank"),
                Reason.of(row.getInt("reasons")),
                instantOrNull(row, "wake_at"),
                name(row, "owner_id", "owner_name"),
                hold(row),
                done(row),
                tags(row.getArray("tags")));
    }

    private static InboxItem.@Nullable Hold hold(ResultSet row) throws SQLException {
        var by = name(row, "held_by", "held_name");
        var until = instantOrNull(row, "held_until");
        return by == null || until == null ? null : new InboxItem.Hold(by, until, row.getBoolean("held_batch"));
    }

    private static InboxItem.@Nullable Done done(ResultSet row) throws SQLException {
        var reason = row.getString("done_reason");
        var at = instantOrNull(row, "done_at");
        return reason == null || at == null
                ? null
                : new InboxItem.Done(DoneReason.of(reason), at, name(row, "done_by", "done_name"));
    }

    private static InboxItem.@Nullable Name name(ResultSet row, String id, String name) throws SQLException {
        var person = row.getObject(id, UUID.class);
        return person == null ? null : new InboxItem.Name(new PersonId(person), row.getString(name));
    }

    private static Set<String> tags(Array tags) throws SQLException {
        return Set.of((String[]) tags.getArray());
    }
}
