package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.text.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

@Repository
class VerdictFinder implements Verdicts {
    private static final String IN_FORCE = """
            from mention.correction c join mention.mention m on m.id = c.mention_id and m.version = c.version
            where c.withdrawn_at is null and m.erased_at is null and m.space = :space and m.unit_id = any(:units)
            """;

    private static final String CORRECTED = "select c.mention_id " + IN_FORCE + """
            group by c.mention_id order by max(c.at) desc, c.mention_id limit :limit
            """;

    private static final String AFTER = "select count(*) from (select 1 " + IN_FORCE + """
            group by c.mention_id having max(c.at) > :moment limit :limit) as first_ones
            """;

    /** Of every decision all that was ever said of the words as they stand; what the reader found is the first. */
    private static final String SAID = """
            select c.mention_id, c.head, c.value, c.was, c.model, c.at, c.withdrawn_at
            from mention.correction c join mention.mention m on m.id = c.mention_id and m.version = c.version
            where m.id = any(:ids) order by c.id
            """;

    private final JdbcClient jdbc;

    VerdictFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record Said(Correction.Change change, Correction.Change was, boolean ofReader, Instant at, boolean holds) {}

    @Override
    @Transactional(readOnly = true)
    public List<Verdict> corrected(Scope scope, int most) {
        var ids = jdbc.sql(CORRECTED)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("limit", most)
                .query((row, index) -> new MentionId(row.getObject(1, UUID.class)))
                .list();
        var found = new HashMap<MentionId, Verdict>();
        of(scope, ids).forEach(verdict -> found.put(verdict.id(), verdict));
        return ids.stream().map(found::get).filter(Objects::nonNull).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Verdict> of(Scope scope, Collection<MentionId> ids) {
        var values = ids.stream().map(MentionId::value).toArray(UUID[]::new);
        var said = said(values);
        var where = FilterSql.of(scope, Filter.NONE)
                .and("id = any(:ids) and sentiment is not null and erased_at is null")
                .with("ids", values);
        return jdbc
                .sql(MentionFinder.SELECT + "mention.mention " + where.sql())
                .params(where.params())
                .query(MentionFinder::mention)
                .list()
                .stream()
                .map(mention -> verdict(mention, said.getOrDefault(mention.id().value(), List.of())))
                .toList();
    }

    private Map<UUID, List<Said>> said(UUID[] ids) {
        var said = new HashMap<UUID, List<Said>>();
        jdbc.sql(SAID).param("ids", ids).query(row -> {
            var head = row.getString("head");
            said.computeIfAbsent(row.getObject("mention_id", UUID.class), id -> new ArrayList<>())
                    .add(new Said(
                            Correction.Change.of(head, row.getString("value")),
                            Correction.Change.of(head, row.getString("was")),
                            row.getString("model") != null,
                            instant(row, "at"),
                            row.getObject("withdrawn_at") == null));
        });
        return said;
    }

    private static Verdict verdict(Mention mention, List<Said> said) {
        Reading standing = Objects.requireNonNull(mention.reading());
        var found = standing;
        for (var one : said.reversed()) {
            found = one.ofReader() ? one.was().applyTo(found) : found;
        }
        var holding = said.stream().filter(Said::holds).toList();
        return new Verdict(
                mention.id(),
                mention.source(),
                mention.document(),
                Objects.requireNonNullElse(mention.model(), ""),
                found,
                standing,
                holding.stream().map(Said::change).toList(),
                holding.stream().map(Said::at).max(Instant::compareTo).orElse(null));
    }

    @Override
    public int correctedAfter(Scope scope, Instant moment, int limit) {
        return jdbc.sql(AFTER)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("moment", utc(moment))
                .param("limit", limit)
                .query(Integer.class)
                .single();
    }
}
