package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceId;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class MentionFinder implements Mentions {
    private static final String SELECT = """
            select id, unit_id, source_id, external_id, kind, at, collected_at, stars, title, text, translation, author_key,
                   place, link, reply_text, reply_at, version, vanished_at, language, language_confidence, sentiment,
                   sentiment_sure, negative, neutral, positive, own_voice, findings::text as findings, model, counted
            from mention.mention
            """;

    private static final String EARLIER = """
            select v.version, v.updated_at, v.replaced_at, v.stars, v.title, v.text
            from mention.earlier_version v join mention.mention m on m.id = v.mention_id
            where m.id = :id and m.space = :space and m.unit_id = any(:units)
            order by v.version desc
            """;

    /** Rows that the driver fetches at once while streaming. */
    private static final int FETCH = 500;

    private final JdbcClient jdbc;
    private final DayCountStore dayCounts;
    private final Units units;

    MentionFinder(JdbcClient jdbc, DayCountStore dayCounts, Units units) {
        this.jdbc = jdbc;
        this.dayCounts = dayCounts;
        this.units = units;
    }

    @Override
    public Page list(Scope scope, Filter filter, @Nullable Key after, int size) {
        var where = where(scope, filter);
        if (after != null) {
            where.and("(at, id) < (:afterAt, :afterId)")
                    .with("afterAt", utc(after.at()))
                    .with("afterId", after.id());
        }
        var rows = jdbc.sql(SELECT + where.sql() + " order by at desc, id desc limit :limit")
                .params(where.params())
                .param("limit", size + 1)
                .query(MentionFinder::mention)
                .list();
        if (rows.size() <= size) {
            return new Page(rows, null);
        }
        var last = rows.get(size - 1);
        return new Page(rows.subList(0, size), new Key(last.at(), last.id().value()));
    }

    @Override
    public Optional<Mention> find(Scope scope, MentionId id) {
        var where = FilterSql.of(scope, Filter.NONE).and("id = :id").with("id", id.value());
        return jdbc.sql(SELECT + where.sql())
                .params(where.params())
                .query(MentionFinder::mention)
                .optional();
    }

    @Override
    public List<Mention.Earlier> earlierVersions(Scope scope, MentionId id) {
        return jdbc.sql(EARLIER)
                .param("id", id.value())
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> new Mention.Earlier(
                        row.getInt("version"),
                        instant(row, "updated_at"),
                        instant(row, "replaced_at"),
                        row.getObject("stars", Integer.class),
                        row.getString("title"),
                        row.getString("text")))
                .list();
    }

    @Override
    public Capped count(Scope scope, Filter filter, int limit) {
        var where = where(scope, filter);
        int n = jdbc.sql("select count(*) from (select 1 from mention.mention " + where.sql()
                        + " limit :limit) as first_ones")
                .params(where.params())
                .param("limit", limit + 1)
                .query(Integer.class)
                .single();
        return new Capped(Math.min(n, limit), n > limit);
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(Scope scope, Filter filter, Consumer<Mention> consumer) {
        var where = where(scope, filter);
        try (var rows = jdbc
                .sql(SELECT + where.sql() + " order by at desc, id desc")
                .params(where.params())
                .withFetchSize(FETCH)
                .query(MentionFinder::mention)
                .stream()) {
            rows.forEach(consumer);
        }
    }

    @Override
    public List<Tally> tallies(Scope scope, TallyQuery query) {
        return dayCounts.tallies(scope, query);
    }

    @Override
    public Optional<LocalDate> findFirstDay(Scope scope) {
        return dayCounts.findFirstDay(scope);
    }

    private FilterSql where(Scope scope, Filter filter) {
        var narrowed = filter.reach() == null ? scope : units.within(scope, filter.reach());
        return FilterSql.of(narrowed, filter);
    }

    private static Mention mention(ResultSet row, int index) throws SQLException {
        var replyAt = instantOrNull(row, "reply_at");
        return new Mention(
                new MentionId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                new SourceId(row.getObject("source_id", UUID.class)),
                row.getString("external_id"),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                instant(row, "at"),
                instant(row, "collected_at"),
                row.getObject("stars", Integer.class),
                row.getString("title"),
                row.getString("text"),
                row.getString("translation"),
                row.getObject("author_key", Long.class),
                row.getString("place"),
                row.getString("link"),
                replyAt == null
                        ? null
                        : new Reply(Objects.requireNonNullElse(row.getString("reply_text"), ""), replyAt),
                row.getInt("version"),
                instantOrNull(row, "vanished_at"),
                reading(row),
                row.getString("model"),
                row.getBoolean("counted"));
    }

    private static @Nullable Reading reading(ResultSet row) throws SQLException {
        var sentiment = row.getObject("sentiment", Integer.class);
        if (sentiment == null) {
            return null;
        }
        var label = Polarity.values()[sentiment + 1];
        // as floats, which they are: the driver gives other doubles once it has prepared the statement
        var scores = new double[] {row.getFloat("negative"), row.getFloat("neutral"), row.getFloat("positive")};
        var findings = row.getString("findings");
        return new Reading(
                new Reading.Language(row.getString("language"), row.getFloat("language_confidence")),
                new Reading.Sentiment(
                        label,
                        scores[label.ordinal()],
                        scores[0],
                        scores[1],
                        scores[2],
                        row.getBoolean("sentiment_sure")),
                Findings.elements(findings),
                Findings.threats(findings),
                row.getBoolean("own_voice"));
    }
}
