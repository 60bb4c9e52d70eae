package id.kentongan.desk;

import static id.kentongan.platform.Sql.utc;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Lets mentions into the inbox, and follows them. The columns that filters ask for are copied from {@code mention.mention} by
 * one statement each, so that they can only be what the mention says; see {@code docs/adr/007}.
 */
@Repository
class ArrivalStore {
    /** @param lead the item to fold it into */
    record Newcomer(
            UUID id, @Nullable String family, @Nullable UUID lead) {}

    /** An open item that near-duplicates are folded into. */
    record Lead(UUID unit, String family, UUID id) {}

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

    private final JdbcClient jdbc;

    ArrivalStore(JdbcClient jdbc) {
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
}
