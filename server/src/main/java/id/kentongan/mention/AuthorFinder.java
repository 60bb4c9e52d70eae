package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.source.SourceId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds mentions by who said them. */
@Repository
class AuthorFinder {
    private static final String AUTHOR = """
            select author_key from mention.mention
            where id = :id and erased_at is null and space = :space and unit_id = any(:units)
            """;

    private static final String SHARES = """
            select source_id, count(*) as mentions, min(at) as first, max(at) as last from mention.mention %s
            group by source_id order by count(*) desc, source_id
            """;

    private final JdbcClient jdbc;

    AuthorFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<Author> author(Scope scope, MentionId id) {
        return jdbc.sql(AUTHOR)
                .param("id", id.value())
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> {
                    var key = row.getObject(1, Long.class);
                    return key == null ? new Author.Unknown(id) : (Author) new Author.Keyed(key);
                })
                .optional();
    }

    List<Authors.Share> shares(Scope scope, Author author) {
        var where = where(scope, author);
        return jdbc.sql(SHARES.formatted(where.sql()))
                .params(where.params())
                .query((row, index) -> new Authors.Share(
                        new SourceId(row.getObject("source_id", UUID.class)),
                        row.getInt("mentions"),
                        instant(row, "first"),
                        instant(row, "last")))
                .list();
    }

    /** One more than that many, where there are more. */
    List<Mention> list(Scope scope, Author author, Mentions.@Nullable Key after, int size) {
        var where = where(scope, author);
        if (after != null) {
            where.and("(at, id) < (:afterAt, :afterId)")
                    .with("afterAt", utc(after.at()))
                    .with("afterId", after.id());
        }
        return jdbc.sql(MentionFinder.SELECT + "mention.mention " + where.sql()
                        + " order by at desc, id desc limit :limit")
                .params(where.params())
                .param("limit", size + 1)
                .query(MentionFinder::mention)
                .list();
    }

    List<MentionId> ids(Scope scope, Author author) {
        var where = where(scope, author);
        return ids("select id from mention.mention " + where.sql() + " order by id", where);
    }

    /** The next of one source. */
    List<MentionId> ids(Scope scope, Author author, SourceId source, int limit) {
        var where = where(scope, author)
                .and("source_id = :source")
                .with("source", source.value())
                .with("limit", limit);
        return ids("select id from mention.mention " + where.sql() + " order by id limit :limit", where);
    }

    private List<MentionId> ids(String sql, FilterSql where) {
        return jdbc.sql(sql)
                .params(where.params())
                .query((row, index) -> new MentionId(row.getObject(1, UUID.class)))
                .list();
    }

    private static FilterSql where(Scope scope, Author author) {
        var where = FilterSql.of(scope, Filter.NONE).and("erased_at is null");
        return switch (author) {
            case Author.Keyed(var key) -> where.and("author_key = :author").with("author", key);
            case Author.Unknown(var only) ->
                where.and("id = :only and author_key is null").with("only", only.value());
        };
    }
}
