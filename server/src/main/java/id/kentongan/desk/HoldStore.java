package id.kentongan.desk;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.MentionId;
import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Puts items into hands, and takes them out. */
@Repository
class HoldStore {
    /** One statement: what is being taken by somebody else at this moment is passed over, so nothing is given to two. */
    private static final String TAKE = """
            update desk.item set held_by = :me, held_name = :name, held_until = :until, held_batch = true
            where id in (
                select id from desk.item %s
                order by rank desc, at desc, id desc limit :limit for update skip locked)
            """;

    private static final String HOLD = """
            update desk.item set held_by = :person, held_name = :name, held_until = :until, held_batch = false
            where id = :id and space = :space and unit_id = any(:units) and state = 0
                and (held_until is null or held_until <= :now or held_by = :person and not held_batch)
            """;

    private static final String LET_GO =
            "update desk.item set " + InboxStore.FREE + " where %s and space = :space and unit_id = any(:units)";

    private final JdbcClient jdbc;
    private final InboxWhere where;
    private final Clock clock;

    HoldStore(JdbcClient jdbc, InboxWhere where, Clock clock) {
        this.jdbc = jdbc;
        this.where = where;
        this.clock = clock;
    }

    /** Takes free items of the filter into the batch of that person, at most so many; says how many. */
    int take(Scope scope, Viewer viewer, InboxFilter filter, int limit) {
        var now = clock.instant();
        var wanted = where.of(scope, viewer, filter.with(InboxFilter.View.TERBUKA))
                .and("(owner_id is null or owner_id = :me)")
                .with("me", viewer.id().value())
                .and("(held_until is null or held_until <= :now or held_by = :me and not held_batch)");
        return jdbc.sql(TAKE.formatted(wanted.sql()))
                .params(wanted.params())
                .param("name", viewer.name())
                .param("until", utc(now.plus(Inbox.BATCH_HOLD)))
                .param("limit", limit)
                .update();
    }

    /** How many that person has in hand as a batch. */
    int batch(PersonId person) {
        return jdbc.sql("""
                        select count(*) from desk.item
                        where held_by = :person and held_batch and held_until > :now and state = 0 and lead is null
                        """)
                .param("person", person.value())
                .param("now", utc(clock.instant()))
                .query(Integer.class)
                .single();
    }

    /** Puts an item into that hand, unless it is in another or part of a batch. */
    void hold(Scope scope, MentionId id, Viewer by, Instant now, Instant until) {
        within(HOLD, scope)
                .param("id", id.value())
                .param("person", by.id().value())
                .param("name", by.name())
                .param("now", utc(now))
                .param("until", utc(until))
                .update();
    }

    /** Lets go of what that person only had open. */
    void close(Scope scope, PersonId person) {
        within(LET_GO.formatted("held_by = :person and not held_batch"), scope)
                .param("person", person.value())
                .update();
    }

    /** Lets go of everything that person has in hand; says how many. */
    int release(Scope scope, PersonId person) {
        return within(LET_GO.formatted("held_by = :person"), scope)
                .param("person", person.value())
                .update();
    }

    /** Takes an item out of whatever hand it is in; says whether it was visible. */
    boolean takeBack(Scope scope, MentionId id) {
        return within(LET_GO.formatted("id = :id"), scope)
                        .param("id", id.value())
                        .update()
                > 0;
    }

    /**
     * Lets go of what that person has in hand outside those units, and takes from them what they were to do there; says the unit
     * of each item that they were to do.
     */
    List<UUID> returned(PersonId person, Set<UnitId> left) {
        var units = left.stream().map(UnitId::value).toArray(UUID[]::new);
        jdbc.sql("update desk.item set " + InboxStore.FREE + " where held_by = :person and unit_id <> all(:units)")
                .param("person", person.value())
                .param("units", units)
                .update();
        return jdbc.sql("""
                        update desk.item set owner_id = null, owner_name = null, revision = revision + 1
                        where owner_id = :person and state = 0 and unit_id <> all(:units)
                        returning unit_id
                        """)
                .param("person", person.value())
                .param("units", units)
                .query((row, index) -> row.getObject("unit_id", UUID.class))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }
}
