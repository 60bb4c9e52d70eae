package id.kentongan.desk;

import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.MentionId;
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

/**
 * Writes the inbox. Its first columns are copied from {@code mention.mention} by one statement each, so that they can only be
 * what the mention says; see {@code docs/adr/007}.
 */
@Repository
class InboxStore {
    /** @param lead the item to fold it into */
    record Newcomer(
            UUID id, @Nullable String family, @Nullable UUID lead) {}

    /** An open item that near-duplicates are folded into. */
    record Lead(UUID unit, String family, UUID id) {}

    /** An item that somebody wants to do something to. */
    record Wanted(
            UUID id,
            UUID unit,
            @Nullable UUID lead,
            @Nullable PersonId heldBy,
            @Nullable String heldName,
            @Nullable Instant heldUntil) {
        boolean keepsOff(PersonId person, Instant now) {
            return heldBy != null && !heldBy.equals(person) && heldUntil != null && heldUntil.isAfter(now);
        }
    }

    private static final String FACTS = """
            space, unit_id, source_id, kind, at, day, stars, reply_at, vanished_at, language, sentiment, sentiment_sure, \
            element_negative, element_neutral, element_positive, threats, own_voice, counted, search\
            """;

    /** In the order of {@link Reason}; that it was put off or edited is not the mention's to say. */
    private static final String REASONS = """
            (case when m.threats <> 0 then 1 else 0 end
             | case when m.stars <= 2 and m.reply_at is null then 2 else 0 end
             | case when m.sentiment = -1 and m.sentiment_sure then 4 else 0 end
             | case when not m.sentiment_sure then 8 else 0 end
             | case when m.kind = 'complaint' then 16 else 0 end
             | case when m.kind = 'news' then 32 else 0 end)
            """;

    /** 3 threats and few stars, 2 other bad news and complaints, 0 praise, 1 the rest. */
    private static final String RANK = """
            (case when m.threats <> 0 or m.stars <= 2 and m.reply_at is null then 3
                  when m.sentiment = -1 and m.sentiment_sure or m.kind = 'complaint' then 2
                  when m.sentiment = 1 and m.sentiment_sure or m.stars >= 4 then 0
                  else 1 end)
            """;

    private static final String TAKE_IN = """
            with n as (
                select n.* from unnest(:ids, :families, :leads) as n (id, family, lead) join mention.mention m on m.id = n.id
                where not m.own_voice and m.vanished_at is null and m.reply_at is null)
            insert into desk.item (id, %s, arrived_at, family, lead, reasons, rank)
            select m.id, %s, m.collected_at, n.family,
                   case when n.lead in (select id from n union all select id from desk.item where id = n.lead) then n.lead end,
                   %s, %s
            from n join mention.mention m on m.id = n.id
            on conflict (id) do nothing
            """.formatted(FACTS, prefixed(), REASONS, RANK);

    /** 64 is {@link Reason#EDITED}, 128 {@link Reason#PUT_OFF}. */
    private static final String FOLLOW = """
            update desk.item i
            set (%s) = (%s),
                reasons = i.reasons & (64 | 128) | %s,
                rank = case when i.reasons & 128 <> 0 then i.rank when i.reasons & 64 <> 0 then greatest(2, %s) else %s end
            from mention.mention m
            where m.id = i.id and i.id = any(:ids)
            """.formatted(FACTS, prefixed(), REASONS, RANK, RANK);

    private static final String ANSWERED = """
            update desk.item
            set state = 1, done_reason = 'answered', done_at = :now, done_by = null, done_name = null, revision = revision + 1
            where id = any(:ids) and state = 0 and reply_at is not null
            """;

    /** What was folded into an item that is done without it stands for itself. */
    private static final String UNFOLD = """
            update desk.item i set lead = null from desk.item l
            where l.id = any(:ids) and i.lead = l.id and i.state = 0 and (l.state = 1 or l.reasons & 64 <> 0)
            """;

    private static final String EDITED = """
            update desk.item
            set state = 0, wake_at = null, done_reason = null, done_at = null, done_by = null, done_name = null,
                reasons = reasons | 64, rank = greatest(rank, 2), lead = null, revision = revision + 1
            where id = any(:ids)
            """;

    private static final String LEADS = """
            select unit_id, family, id from desk.item
            where family = any(:families) and state = 0 and lead is null and unit_id = any(:units)
            """;

    private static final String WANTED = """
            select id, unit_id, lead, held_by, held_name, held_until from desk.item
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

    /** Takes back what acts change, and nothing that the mention or somebody's hand changed since. */
    private static final String UNDO = """
            update desk.item i
            set state = o.state, wake_at = o.wake_at, owner_id = o.owner_id, owner_name = o.owner_name,
                done_reason = o.done_reason, done_at = o.done_at, done_by = o.done_by, done_name = o.done_name,
                tags = o.tags, reasons = i.reasons & ~128 | o.reasons & 128, rank = o.rank, revision = i.revision + 1
            from desk.act_item b join desk.act a on a.id = b.act_id,
                 jsonb_populate_record(null::desk.item, b.before) o
            where b.act_id = :act and a.person_id = :person and a.undone_at is null
                and i.id = b.item_id and i.revision = b.revision and i.space = :space and i.unit_id = any(:units)
            returning i.lead
            """;

    private static final String HOLD = """
            update desk.item set held_by = :person, held_name = :name, held_until = :until, held_batch = false
            where id = :id and space = :space and unit_id = any(:units) and state = 0
                and (held_until is null or held_until <= :now or held_by = :person and not held_batch)
            """;

    private static final String LET_GO = """
            update desk.item set held_by = null, held_name = null, held_until = null, held_batch = false
            where %s and space = :space and unit_id = any(:units)
            """;

    private final JdbcClient jdbc;

    InboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static String prefixed() {
        return "m." + FACTS.strip().replace(", ", ", m.");
    }

    /** Takes mentions in that wait for somebody: what was answered before it came in does not. */
    void takeIn(List<Newcomer> newcomers) {
        jdbc.sql(TAKE_IN)
                .param("ids", newcomers.stream().map(Newcomer::id).toArray(UUID[]::new))
                .param("families", newcomers.stream().map(Newcomer::family).toArray(String[]::new))
                .param("leads", newcomers.stream().map(Newcomer::lead).toArray(UUID[]::new))
                .update();
    }

    /** Follows what the mentions say by now; what has been answered is done, and what was edited is to be read again. */
    void follow(Collection<UUID> changed, Collection<UUID> edited, Instant now) {
        var ids = changed.toArray(UUID[]::new);
        if (jdbc.sql(FOLLOW).param("ids", ids).update() == 0) {
            return;
        }
        if (!edited.isEmpty()) {
            jdbc.sql(EDITED).param("ids", edited.toArray(UUID[]::new)).update();
        }
        jdbc.sql(ANSWERED).param("ids", ids).param("now", utc(now)).update();
        jdbc.sql(UNFOLD).param("ids", ids).update();
    }

    List<Lead> leads(Collection<String> families, Collection<UUID> units) {
        return jdbc.sql(LEADS)
                .param("families", families.toArray(String[]::new))
                .param("units", units.toArray(UUID[]::new))
                .query((row, index) -> new Lead(
                        row.getObject("unit_id", UUID.class), row.getString("family"), row.getObject("id", UUID.class)))
                .list();
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
                        "state = 1, done_reason = :reason, done_at = :now, done_by = :by, done_name = :name, held_by = null,"
                                + " held_name = null, held_until = null, held_batch = false",
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
                new Change(
                        "wake_at = :until, reasons = reasons | 128, rank = 4, held_by = null, held_name = null,"
                                + " held_until = null, held_batch = false",
                        Map.of("until", utc(until)));
            case Deed.Assign(var to) ->
                new Change(
                        "owner_id = :owner, owner_name = :name",
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

    /** Undoes an act of that person wherever it is the last; says for how many items, those folded into them not counted. */
    int undo(Scope scope, PersonId person, UUID act, Instant now) {
        var leads = jdbc.sql(UNDO)
                .param("act", act)
                .param("person", person.value())
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> row.getObject("lead") == null)
                .list();
        if (!leads.isEmpty()) {
            jdbc.sql("update desk.act set undone_at = :now where id = :act")
                    .param("act", act)
                    .param("now", utc(now))
                    .update();
        }
        return (int) leads.stream().filter(isLead -> isLead).count();
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

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Wanted wanted(ResultSet row, int index) throws SQLException {
        var by = row.getObject("held_by", UUID.class);
        return new Wanted(
                row.getObject("id", UUID.class),
                row.getObject("unit_id", UUID.class),
                row.getObject("lead", UUID.class),
                by == null ? null : new PersonId(by),
                row.getString("held_name"),
                instantOrNull(row, "held_until"));
    }
}
