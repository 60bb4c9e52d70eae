package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Units;
import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceId;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reading;
import id.kentongan.text.Threat;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class MentionFinder implements Mentions {
    /** Columns for {@link #mention}. */
    static final String SELECT = """
            select id, unit_id, source_id, external_id, kind, at, collected_at, stars, title, text, translation, author_key,
                   place, link, reply_text, reply_at, version, vanished_at, language, language_confidence, sentiment,
                   sentiment_sure, negative, neutral, positive, own_voice, findings::text as findings, model, counted,
                   corrected, erased_at
            from\s""";

    private static final String LATEST_FIRST = " order by at desc, id desc";

    /**
     * The newest, among which words that often stand together are found soonest. The planner takes each word for independent
     * of the others, expects few mentions with all of them, and would gather and sort every one.
     */
    private static final String NEWEST = "(select * from mention.mention %s" + LATEST_FIRST + " limit 10000) as newest";

    private static final String EARLIER = """
            select v.version, v.updated_at, v.replaced_at, v.stars, v.title, v.text
            from mention.earlier_version v join mention.mention m on m.id = v.mention_id
            where m.id = :id and m.space = :space and m.unit_id = any(:units)
            order by v.version desc
            """;

    private static final String HOURS = """
            select unit_id, date_trunc('hour', at, 'UTC') as hour, array[%s]::integer[] as counts
            from mention.mention
            where space = :space and unit_id = any(:units) and at >= :from and at < :to and vanished_at is null
              and not own_voice
            group by 1, 2
            order by 2, 1
            """.formatted(Arrays.stream(Aspect.values())
            .map(aspect -> "count(*) filter (where " + aspect.condition() + ")")
            .collect(Collectors.joining(", ")));

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
        var narrowed = narrowed(scope, filter);
        if (filter.hasSeveralWords()) {
            var rows = rows(
                    NEWEST.formatted(
                            behind(FilterSql.ofTime(narrowed, filter), after).sql()),
                    narrowed,
                    filter,
                    after,
                    size);
            if (rows.size() > size) {
                return page(rows, size);
            }
        }
        return page(rows("mention.mention", narrowed, filter, after, size), size);
    }

    private List<Mention> rows(String table, Scope scope, Filter filter, @Nullable Key after, int size) {
        var where = behind(FilterSql.of(scope, filter), after);
        return jdbc.sql(SELECT + table + " " + where.sql() + LATEST_FIRST + " limit :limit")
                .params(where.params())
                .param("limit", size + 1)
                .query(MentionFinder::mention)
                .list();
    }

    private static FilterSql behind(FilterSql where, @Nullable Key after) {
        return after == null
                ? where
                : where.and("(at, id) < (:afterAt, :afterId)")
                        .with("afterAt", utc(after.at()))
                        .with("afterId", after.id());
    }

    static Page page(List<Mention> rows, int size) {
        if (rows.size() <= size) {
            return new Page(rows, null);
        }
        var last = rows.get(size - 1);
        return new Page(rows.subList(0, size), new Key(last.at(), last.id().value()));
    }

    @Override
    public Optional<Mention> find(Scope scope, MentionId id) {
        var where = FilterSql.of(scope, Filter.NONE).and("id = :id").with("id", id.value());
        return jdbc.sql(SELECT + "mention.mention " + where.sql())
                .params(where.params())
                .query(MentionFinder::mention)
                .optional();
    }

    @Override
    public List<HourTally> hours(Scope scope, Instant from, Instant to) {
        return jdbc.sql(HOURS)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("from", utc(from))
                .param("to", utc(to))
                .query((row, index) -> new HourTally(
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        instant(row, "hour"),
                        Arrays.asList((Integer[]) row.getArray("counts").getArray())))
                .list();
    }

    @Override
    public Map<UnitId, Integer> late(Scope scope, Instant collectedSince, Instant saidBefore) {
        return jdbc
                .sql("""
                        select unit_id, count(*) as many from mention.mention
                        where space = :space and unit_id = any(:units) and id >= :since and at < :before
                          and not own_voice and (counted or threats <> 0)
                        group by unit_id
                        """)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("since", TimeOrderedId.lowestAt(collectedSince))
                .param("before", utc(saidBefore))
                .query((row, index) -> Map.entry(new UnitId(row.getObject("unit_id", UUID.class)), row.getInt("many")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Map<UnitId, Instant> firsts(Scope scope, Instant notBefore) {
        return jdbc
                .sql("""
                        select unit.id as unit_id, first.at as first
                        from unnest(:units) as unit (id)
                        cross join lateral (
                            select at from mention.mention
                            where unit_id = unit.id and space = :space and at >= :from and vanished_at is null
                              and not own_voice and (counted or threats <> 0)
                            order by at limit 1) as first
                        """)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("from", utc(notBefore))
                .query((row, index) ->
                        Map.entry(new UnitId(row.getObject("unit_id", UUID.class)), instant(row, "first")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Optional<MentionId> find(SourceId source, String externalId) {
        return jdbc.sql("select id from mention.mention where source_id = :source and external_id = :key")
                .param("source", source.value())
                .param("key", externalId)
                .query((row, index) -> new MentionId(row.getObject("id", UUID.class)))
                .optional();
    }

    @Override
    public Map<String, Instant> saidAt(SourceId source, Collection<String> externalIds) {
        var said = new HashMap<String, Instant>();
        jdbc.sql("select external_id, at from mention.mention where source_id = :source and external_id = any(:keys)")
                .param("source", source.value())
                .param("keys", externalIds.toArray(String[]::new))
                .query(row -> {
                    said.put(row.getString("external_id"), instant(row, "at"));
                });
        return said;
    }

    @Override
    public List<Mention> list(Scope scope, Collection<MentionId> ids) {
        var order = ids.stream().map(MentionId::value).toList();
        var where = FilterSql.of(scope, Filter.NONE).and("id = any(:ids)").with("ids", order.toArray(UUID[]::new));
        return jdbc
                .sql(SELECT + "mention.mention " + where.sql())
                .params(where.params())
                .query(MentionFinder::mention)
                .list()
                .stream()
                .sorted(Comparator.comparingInt(
                        mention -> order.indexOf(mention.id().value())))
                .toList();
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
    public Arrivals arrivals(Scope scope, Instant since, int limit) {
        var where = FilterSql.of(scope, Filter.NONE.withCollectedSince(since));
        var all = counts(List.of("sentiment = -1 and sentiment_sure"), where, limit);
        var withThreat = counts(
                Arrays.stream(Threat.values())
                        .map(threat -> "threats & " + Findings.bit(threat) + " <> 0")
                        .toList(),
                where.and("threats <> 0"),
                limit);
        var threats = new EnumMap<Threat, Capped>(Threat.class);
        for (var threat : Threat.values()) {
            threats.put(threat, withThreat.get(1 + threat.ordinal()));
        }
        return new Arrivals(all.get(0), all.get(1), threats);
    }

    /** How many there are, and of how many each condition holds, among as many as the limit allows. */
    private List<Capped> counts(List<String> conditions, FilterSql where, int limit) {
        var columns = conditions.stream()
                .map(condition -> ", count(*) filter (where " + condition + ")")
                .collect(Collectors.joining());
        return jdbc.sql("select count(*)" + columns
                        + " from (select sentiment, sentiment_sure, threats from mention.mention " + where.sql()
                        + " limit :limit) as first_ones")
                .params(where.params())
                .param("limit", limit + 1)
                .query((row, index) -> {
                    var more = row.getInt(1) > limit;
                    var counts = new ArrayList<Capped>();
                    for (var column = 0; column <= conditions.size(); column++) {
                        counts.add(new Capped(Math.min(row.getInt(1 + column), limit), more));
                    }
                    return counts;
                })
                .single();
    }

    @Override
    @Transactional(readOnly = true)
    public void forEach(Scope scope, Filter filter, Consumer<Mention> consumer) {
        var where = where(scope, filter);
        try (var rows = jdbc
                .sql(SELECT + "mention.mention " + where.sql() + LATEST_FIRST)
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
    public Map<SourceId, Map<LocalDate, Integer>> volumes(Scope scope, LocalDate from, LocalDate to) {
        return dayCounts.volumes(scope, from, to);
    }

    @Override
    public Optional<LocalDate> findFirstDay(Scope scope) {
        return dayCounts.findFirstDay(scope);
    }

    private FilterSql where(Scope scope, Filter filter) {
        return FilterSql.of(narrowed(scope, filter), filter);
    }

    private Scope narrowed(Scope scope, Filter filter) {
        return filter.reach() == null ? scope : units.within(scope, filter.reach());
    }

    static Mention mention(ResultSet row, int index) throws SQLException {
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
                row.getBoolean("counted"),
                row.getBoolean("corrected"),
                instantOrNull(row, "erased_at"));
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
