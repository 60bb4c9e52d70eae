package id.kentongan.desk;

import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes what people do to items, and takes it back. */
@Repository
class InboxStore {
    /** An item that somebody wants to do something to. */
    record Wanted(
            UUID id,
            UUID unit,
            @Nullable UUID lead,
            @Nullable PersonId heldBy,
            @Nullable String heldName,
            @Nullable Instant heldUntil,
            boolean isDone,
            @Nullable String doneName) {
        boolean keepsOff(PersonId person, Instant now) {
            return heldBy != null && !heldBy.equals(person) && heldUntil != null && heldUntil.isAfter(now);
        }
    }

    private static final String WANTED = """
            select id, unit_id, lead, held_by, held_name, held_until, state, done_name from desk.item
            where (id = any(:ids) or lead = any(:ids)) and space = :space and unit_id = any(:units)
            order by id for update
            """;

    private static final String REMEMBER = """
            insert into desk.act_item (act_id, item_id, before, revision)
            select :act, id, to_jsonb(i) - 'search' - 'revision', revision + 1 from desk.item i where id = any(:ids)
            """;

    private static final String RECORD = """
            insert into desk.act (id, at, person_id, person_name, what, detail)
            values (:id, :at, :person, :name, :what, :detail)
            """;

    /**
     * Takes back what acts change, and nothing that the mention or somebody's hand changed since. What the act let go of is in
     * the hand of its person again, for as long as it would have been.
     */
    private static final String UNDO = """
            update desk.item i
            set state = o.state, wake_at = o.wake_at, owner_id = o.owner_id, owner_name = o.owner_name,
                done_reason = o.done_reason, done_at = o.done_at, done_by = o.done_by, done_name = o.done_name,
                tags = o.tags, reasons = (i.reasons & ~128) | (o.reasons & 128), rank = o.rank, revision = i.revision + 1,
                (held_by, held_name, held_until, held_batch) = (
                    select (h.hand).held_by, (h.hand).held_name, (h.hand).held_until, (h.hand).held_batch
                    from (select case when o.held_by = :person and o.held_until > :now
                                          and (i.held_until is null or i.held_until <= :now)
                                      then o else i end as hand) h)
            from desk.act_item b join desk.act a on a.id = b.act_id,
                 jsonb_populate_record(null::desk.item, b.before) o
            where b.act_id = :act and a.person_id = :person and a.undone_at is null
                and i.id = b.item_id and i.revision = b.revision and i.space = :space and i.unit_id = any(:units)
            returning i.unit_id, i.lead
            """;

    /** In nobody's hand. */
    static final String FREE = "held_by = null, held_name = null, held_until = null, held_batch = false";

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Locks the visible ones of those items, and what is folded into them, until the transaction ends. */
    List<Wanted> lock(Scope scope, Collection<UUID> ids) {
        return jdbc.sql(WANTED)
                .param("ids", ids.toArray(UUID[]::new))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query(InboxStore::wanted)
                .list();
    }

    /** Records an act with how the items stood before it. */
    void record(UUID act, Instant at, Viewer by, Deed deed, Collection<UUID> ids) {
        jdbc.sql(RECORD)
                .param("id", act)
                .param("at", utc(at))
                .param("person", by.id().value())
                .param("name", by.name())
                .param("what", deed.code())
                .param("detail", deed.detail())
                .update();
        jdbc.sql(REMEMBER)
                .param("act", act)
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    void apply(Deed deed, Viewer by, Instant now, Collection<UUID> ids) {
        var change = change(deed, by, now);
        jdbc.sql("update desk.item set revision = revision + 1, " + change.sql() + " where id = any(:ids)")
                .params(change.params())
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    private record Change(String sql, Map<String, ?> params) {}

    private static Change change(Deed deed, Viewer by, Instant now) {
        return switch (deed) {
            case Deed.Finish(var reason) ->
                new Change(
                        "state = 1, done_reason = :reason, done_at = :now, done_by = :by, done_name = :name, " + FREE,
                        Map.of(
                                "reason",
                                reason.code(),
                                "now",
                                utc(now),
                                "by",
                                by.id().value(),
                                "name",
                                by.name()));
            case Deed.Reopen() ->
                new Change(
                        "state = 0, wake_at = null, done_reason = null, done_at = null, done_by = null, done_name = null",
                        Map.of());
            case Deed.PutOff(var until) ->
                new Change("wake_at = :until, reasons = reasons | 128, rank = 4, " + FREE, Map.of("until", utc(until)));
            case Deed.Assign(var to) ->
                new Change(
                        "owner_id = :owner, owner_name = :name" + (to.id().equals(by.id()) ? "" : ", " + FREE),
                        Map.of("owner", to.id().value(), "name", to.name()));
            case Deed.Unassign() -> new Change("owner_id = null, owner_name = null", Map.of());
            case Deed.Tag(var tag) ->
                new Change("tags = array_append(array_remove(tags, :tag), :tag)", Map.of("tag", tag));
            case Deed.Untag(var tag) -> new Change("tags = array_remove(tags, :tag)", Map.of("tag", tag));
        };
    }

    /** Whether there is such an act of that person. */
    boolean isBy(PersonId person, UUID act) {
        return jdbc.sql("select count(*) from desk.act where id = :act and person_id = :person")
                        .param("act", act)
                        .param("person", person.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    /** An item that stands as before again. */
    record Undone(UUID unit, boolean isLead) {}

    /** Undoes an act of that person wherever it is the last. */
    List<Undone> undo(Scope scope, PersonId person, UUID act, Instant now) {
        var undone = jdbc.sql(UNDO)
                .param("act", act)
                .param("person", person.value())
                .param("now", utc(now))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> new Undone(row.getObject("unit_id", UUID.class), row.getObject("lead") == null))
                .list();
        if (!undone.isEmpty()) {
            jdbc.sql("update desk.act set undone_at = :now where id = :act")
                    .param("act", act)
                    .param("now", utc(now))
                    .update();
        }
        return undone;
    }

    private static Wanted wanted(ResultSet row, int index) throws SQLException {
        var by = row.getObject("held_by", UUID.class);
        return new Wanted(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("lead", UUID.class),
                by == null ? null : new PersonId(by),
                row.getString("held_name"),
                instantOrNull(row, "held_until"),
                row.getInt("state") == 1,
                row.getString("done_name"));
    }
}
