package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.platform.CopyText;
import id.kentongan.platform.Sql;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.SourceId;
import id.kentongan.source.raw.Ids;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes mentions. Every method works on whole batches, within the caller's transaction. */
@Repository
class MentionStore {
    /** What is already stored of an item. */
    record Known(
            UUID id,
            String externalId,
            long contentHash,
            int version,
            Instant updatedAt,
            @Nullable Integer stars,
            @Nullable String title,
            String text,
            boolean hasWords,
            boolean isRead,
            boolean corrected,
            @Nullable Instant vanishedAt,
            @Nullable Contribution contribution) {
        /** Whether it had words that are not kept: nothing tells what they were. */
        boolean isErased() {
            return isRead && text.isEmpty();
        }
    }

    /** A mention that may have vanished. */
    record Present(UUID id, String externalId, @Nullable Contribution contribution) {}

    /** Rows that the driver fetches at once while streaming, within a transaction. */
    private static final int FETCH = 1000;

    private static final String CONTRIBUTION = """
            unit_id, kind, at, day, stars, reply_at, sentiment, sentiment_sure, element_negative, element_neutral, \
            element_positive, counted\
            """;

    private static final String KNOWN = """
            select id, external_id, content_hash, version, updated_at, title, text, vanished_at,
                   text <> '' or coalesce(title, translation, reply_text) is not null as has_words,
                   language is not null as is_read, corrected, %s
            from mention.mention
            where source_id = :source and external_id = any(:ids)
            """.formatted(CONTRIBUTION);

    private static final String PRESENT = """
            select id, external_id, %s
            from mention.mention
            where source_id = :source and place = any(:places) and vanished_at is null and erased_at is null
                and updated_at <= :until
            """.formatted(CONTRIBUTION);

    /** {@link Ids#key} of the external id. */
    private static final String KEY = """
            ('x' || encode(substr(sha256(convert_to(external_id, 'UTF8')), 1, 8), 'hex'))::bit(64)::bigint
            & 9223372036854775807\
            """;

    private static final String PURGE = """
            with deleted as (
                delete from mention.mention where id in (
                    select id from mention.mention where source_id = :source and id < :lowest limit :limit)
                returning source_id, external_id),
            remembered as (
                insert into mention.purged (source_id, external_key)
                select source_id, %s
                from deleted
                on conflict do nothing)
            select count(*) from deleted
            """.formatted(KEY);

    /** It goes by an external id that no file has, and the key of the one it had tells files apart that would bring it back. */
    private static final String EMPTY = """
            with known as (
                select id, source_id, external_id from mention.mention where id = any(:ids) and erased_at is null),
            remembered as (
                insert into mention.purged (source_id, external_key) select source_id, %s from known on conflict do nothing)
            update mention.mention m
            set external_id = 'erased:' || m.id, text = '', title = null, translation = null, reply_text = null,
                author_key = null, link = null, findings = null, content_hash = 0, corrected = false, erased_at = :now
            from known where m.id = known.id
            """.formatted(KEY);

    private static final String CHANGING = """
            unit_id, kind, at, day, updated_at, stars, title, text, translation, author_key, place, link, reply_text, \
            reply_at, content_hash, version, language, language_confidence, sentiment, sentiment_sure, negative, neutral, \
            positive, element_negative, element_neutral, element_positive, threats, own_voice, findings, model, counted, \
            corrected\
            """;

    private final JdbcClient jdbc;
    private final JdbcTemplate template;

    MentionStore(JdbcClient jdbc, JdbcTemplate template) {
        this.jdbc = jdbc;
        this.template = template;
    }

    Map<String, Known> known(SourceId source, Collection<String> externalIds) {
        return jdbc
                .sql(KNOWN)
                .param("source", source.value())
                .param("ids", externalIds.toArray(String[]::new))
                .query(MentionStore::known)
                .list()
                .stream()
                .collect(Collectors.toMap(Known::externalId, known -> known));
    }

    void insert(List<MentionRow> rows) {
        copy(rows, "mention.mention (" + MentionRow.COLUMNS + ")");
    }

    /** Puts the rows in place of what is stored under their ids; whoever was gone is back. */
    void replace(List<MentionRow> rows) {
        jdbc.sql("create temporary table if not exists changed_mention (like mention.mention) on commit delete rows")
                .update();
        copy(rows, "changed_mention (" + MentionRow.COLUMNS + ")");
        var columns = List.of(CHANGING.strip().split(", "));
        jdbc.sql("update mention.mention m set vanished_at = null, "
                        + columns.stream()
                                .map(column -> column + " = c." + column)
                                .collect(Collectors.joining(", "))
                        + " from changed_mention c where m.id = c.id")
                .update();
    }

    /** Keeps what those mentions say now, before it is replaced. */
    void keepVersions(List<UUID> ids, Instant now) {
        jdbc.sql("""
                        insert into mention.earlier_version
                            (mention_id, version, updated_at, replaced_at, stars, title, text, translation)
                        select id, version, updated_at, :now, stars, title, text, translation
                        from mention.mention where id = any(:ids)
                        """)
                .param("now", utc(now))
                .param("ids", ids.toArray(UUID[]::new))
                .update();
    }

    /** Everything of those places that is still there and was last changed by that instant, in bounded memory. */
    void forEachPresent(SourceId source, Collection<String> places, Instant until, Consumer<Present> consumer) {
        try (var present = jdbc
                .sql(PRESENT)
                .param("source", source.value())
                .param("places", places.toArray(String[]::new))
                .param("until", utc(until))
                .withFetchSize(FETCH)
                .query((row, index) ->
                        new Present(row.getObject("id", UUID.class), row.getString("external_id"), contribution(row)))
                .stream()) {
            present.forEach(consumer);
        }
    }

    /** Marks them as gone at their source. */
    void markVanished(Collection<UUID> ids, Instant now) {
        onEach(ids, "update mention.mention set vanished_at = :now, counted = false where id = any(:ids)")
                .param("now", utc(now))
                .update();
    }

    /** Takes everything away that somebody wrote, and the key of who it was; when it was answered stays. */
    void erase(Collection<UUID> ids) {
        onEach(ids, """
                        update mention.mention
                        set text = '', title = null, translation = null, reply_text = null, author_key = null, findings = null
                        where id = any(:ids)
                            and (text <> '' or coalesce(title, translation, reply_text) is not null or author_key is not null)
                        """).update();
        onEach(ids, "delete from mention.earlier_version where mention_id = any(:ids)")
                .update();
    }

    /**
     * Leaves of each only what is counted, when and where it was said: no words, nobody who said them, no way back to either.
     * A later file that holds it does not bring it back.
     */
    void empty(Collection<UUID> ids, Instant now) {
        onEach(ids, EMPTY).param("now", utc(now)).update();
    }

    /** Takes the words away, now and before they were edited; what was read in them stays. */
    void eraseWords(Collection<UUID> ids) {
        onEach(ids, """
                        update mention.mention set text = '', title = null, translation = null, reply_text = null
                        where id = any(:ids) and (text <> '' or coalesce(title, translation, reply_text) is not null)
                        """).update();
        onEach(ids, """
                        update mention.earlier_version set text = '', title = null, translation = null
                        where mention_id = any(:ids)
                        """).update();
    }

    /** Takes away what was read in words that are neither kept nor counted. */
    void eraseReadings(Collection<UUID> ids) {
        onEach(ids, """
                        update mention.mention set language = null, language_confidence = null, sentiment = null,
                            sentiment_sure = null, negative = null, neutral = null, positive = null, element_negative = 0,
                            element_neutral = 0, element_positive = 0, threats = 0, own_voice = false, findings = null,
                            model = null
                        where id = any(:ids) and language is not null
                        """).update();
    }

    void uncount(Collection<UUID> ids) {
        onEach(ids, "update mention.mention set counted = false where id = any(:ids) and counted")
                .update();
    }

    /** What those of them that are counted add to the sums. */
    List<Contribution> counted(Collection<UUID> ids) {
        return onEach(ids, "select " + CONTRIBUTION + " from mention.mention where id = any(:ids) and counted")
                .query((row, index) -> counting(row))
                .list();
    }

    List<UUID> vanishedOf(Collection<UUID> ids) {
        return onEach(ids, "select id from mention.mention where id = any(:ids) and vanished_at is not null")
                .query(Sql::id)
                .list();
    }

    /** The next mentions of a source in the order of their ids. */
    List<UUID> idsBehind(SourceId source, UUID from, int limit) {
        return jdbc.sql("""
                        select id from mention.mention where source_id = :source and id > :from order by id limit :limit
                        """)
                .param("source", source.value())
                .param("from", from)
                .param("limit", limit)
                .query(Sql::id)
                .list();
    }

    /** The space of a source's mentions, all of which are in one; empty when it has none. */
    Optional<Integer> findSpace(SourceId source) {
        return jdbc.sql("select space from mention.mention where source_id = :source limit 1")
                .param("source", source.value())
                .query((row, index) -> row.getInt(1))
                .optional();
    }

    private JdbcClient.StatementSpec onEach(Collection<UUID> ids, String sql) {
        return jdbc.sql(sql).param("ids", ids.toArray(UUID[]::new));
    }

    /**
     * Deletes at most {@code limit} mentions of a source that came in before that instant, and remembers that they were
     * there; says how many. Ids are ordered by the time of coming in, so that the search passes over old rows only.
     */
    int purgeCollectedBefore(SourceId source, Instant before, int limit) {
        return jdbc.sql(PURGE)
                .param("source", source.value())
                .param("lowest", TimeOrderedId.lowestAt(before))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }

    /** Those of the keys ({@link Ids#key}) whose mentions of that source the purge deleted. */
    Set<Long> purged(SourceId source, Collection<Long> keys) {
        return jdbc.sql(
                        "select external_key from mention.purged where source_id = :source and external_key = any(:keys)")
                .param("source", source.value())
                .param("keys", keys.toArray(Long[]::new))
                .query((row, index) -> row.getLong(1))
                .set();
    }

    /** The sources that still have mentions, known to anyone or not. */
    List<UUID> sourcesWithMentions() {
        return jdbc.sql("""
                        with recursive next as (
                            (select source_id from mention.mention order by source_id limit 1)
                            union all
                            select (select m.source_id from mention.mention m where m.source_id > n.source_id
                                    order by m.source_id limit 1)
                            from next n where n.source_id is not null)
                        select source_id from next where source_id is not null
                        """).query(Sql::id).list();
    }

    private void copy(List<MentionRow> rows, String into) {
        if (rows.isEmpty()) {
            return;
        }
        var copy = new CopyText();
        rows.forEach(row -> row.copyTo(copy));
        template.execute((ConnectionCallback<@Nullable Void>) connection -> {
            try {
                copy.send(connection, into);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return null;
        });
    }

    private static Known known(ResultSet row, int index) throws SQLException {
        return new Known(
                row.getObject("id", UUID.class),
                row.getString("external_id"),
                row.getLong("content_hash"),
                row.getInt("version"),
                instant(row, "updated_at"),
                row.getObject("stars", Integer.class),
                row.getString("title"),
                row.getString("text"),
                row.getBoolean("has_words"),
                row.getBoolean("is_read"),
                row.getBoolean("corrected"),
                instantOrNull(row, "vanished_at"),
                contribution(row));
    }

    private static @Nullable Contribution contribution(ResultSet row) throws SQLException {
        return row.getBoolean("counted") ? counting(row) : null;
    }

    private static Contribution counting(ResultSet row) throws SQLException {
        var sentiment = row.getObject("sentiment", Integer.class);
        return new Contribution(
                row.getObject("unit_id", UUID.class),
                row.getObject("day", LocalDate.class),
                row.getObject("stars", Integer.class),
                sentiment == null
                        ? null
                        : Feeling.of(Polarity.values()[sentiment + 1], row.getBoolean("sentiment_sure")),
                List.of(row.getInt("element_negative"), row.getInt("element_neutral"), row.getInt("element_positive")),
                Answered.bits(
                        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        instant(row, "at"),
                        instantOrNull(row, "reply_at")));
    }
}
