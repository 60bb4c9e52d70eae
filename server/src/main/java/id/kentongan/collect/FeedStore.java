package id.kentongan.collect;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.source.SourceId;
import id.kentongan.source.feed.FeedState;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps which feeds are polled and how that went. */
@Repository
class FeedStore {
    /** A feed that this server is to ask now, and the host that it is on. */
    record Claimed(String host, FeedSubscription feed) {}

    private static final String COLUMNS = """
            source_id, url, etag, last_modified, words, next_poll_at, polled_at, failures, stopped, entries, matched, refused
            """;

    /** The host of an address, as far as it is needed to tell one from another. */
    private static final String HOST = "lower(substring(url from '//(?:[^/?#@]*@)?(\\[[^]]*\\]|[^/?#:]*)'))";

    /**
     * Puts the next poll behind a lease, so that nobody else asks meanwhile, and a crash costs one pause. Of each host only as
     * many as may be asked at once: the others would keep places while they wait for an answer that may never come. The last
     * condition holds for whoever comes second to the same row.
     */
    private static final String CLAIM = """
            update collect.feed set next_poll_at = :lease
            where next_poll_at <= :now and source_id in (
                select source_id from (
                    select source_id, next_poll_at, host, row_number() over (partition by host order by next_poll_at) as place
                    from (select source_id, next_poll_at, %s as host from collect.feed
                          where stopped is null and next_poll_at <= :now) as due) as queued
                where place + cardinality(array_positions(:busy::text[], host)) <= :perHost
                order by next_poll_at limit :limit)
            returning %s as host, %s""".formatted(HOST, HOST, COLUMNS);

    private static final String ANSWERED = """
            update collect.feed
            set url = :url, etag = :etag, last_modified = :modified, next_poll_at = :next, polled_at = :now, failures = 0
            where source_id = :id
            """;

    private final JdbcClient jdbc;

    FeedStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(SourceId source, URI uri, Watchwords words, Instant firstPoll) {
        jdbc.sql("insert into collect.feed (source_id, url, words, next_poll_at) values (:id, :url, :words, :next)")
                .param("id", source.value())
                .param("url", uri.toString())
                .param("words", words.words().toArray(String[]::new))
                .param("next", utc(firstPoll))
                .update();
    }

    /**
     * The feeds that are due, no longer due for anybody else before the lease is over.
     *
     * @param busy the host of each poll that is under way
     * @param perHost how many of one host may be, those included
     */
    List<Claimed> claim(Instant now, Instant lease, Collection<String> busy, int perHost, int limit) {
        return jdbc.sql(CLAIM)
                .param("now", utc(now))
                .param("lease", utc(lease))
                .param("busy", busy.toArray(String[]::new))
                .param("perHost", perHost)
                .param("limit", limit)
                .query((row, index) -> new Claimed(row.getString("host"), feed(row, index)))
                .list();
    }

    Optional<FeedSubscription> find(SourceId source) {
        return list(List.of(source)).stream().findFirst();
    }

    List<FeedSubscription> list(Collection<SourceId> sources) {
        return jdbc.sql("select " + COLUMNS + " from collect.feed where source_id = any(:ids)")
                .param("ids", sources.stream().map(SourceId::value).toArray(UUID[]::new))
                .query(FeedStore::feed)
                .list();
    }

    /** The site answered, whether or not there was something new. */
    void answered(SourceId source, FeedState state, Instant now, Instant next) {
        jdbc.sql(ANSWERED)
                .param("id", source.value())
                .param("url", state.uri().toString())
                .param("etag", state.etag())
                .param("modified", state.lastModified())
                .param("now", utc(now))
                .param("next", utc(next))
                .update();
    }

    void counted(SourceId source, int entries, int matched, int refused) {
        jdbc.sql(
                        "update collect.feed set entries = :entries, matched = :matched, refused = :refused where source_id = :id")
                .param("id", source.value())
                .param("entries", entries)
                .param("matched", matched)
                .param("refused", refused)
                .update();
    }

    void failed(SourceId source, Instant now, Instant next) {
        jdbc.sql("""
                        update collect.feed set failures = failures + 1, polled_at = :now, next_poll_at = :next
                        where source_id = :id
                        """)
                .param("id", source.value())
                .param("now", utc(now))
                .param("next", utc(next))
                .update();
    }

    void stop(SourceId source, FeedSubscription.Stop why) {
        jdbc.sql("update collect.feed set stopped = :why where source_id = :id")
                .param("id", source.value())
                .param("why", why.name().toLowerCase(Locale.ROOT))
                .update();
    }

    /** Asks again at that moment, from the start if the address is another. */
    void resume(SourceId source, Instant next) {
        jdbc.sql("update collect.feed set stopped = null, failures = 0, next_poll_at = :next where source_id = :id")
                .param("id", source.value())
                .param("next", utc(next))
                .update();
    }

    /** With other words what was passed over before may be wanted now, so the marks of the last answer are forgotten. */
    void change(SourceId source, URI uri, Watchwords words, Instant next) {
        jdbc.sql("""
                        update collect.feed
                        set url = :url, words = :words, etag = null, last_modified = null, stopped = null, failures = 0,
                            next_poll_at = :next
                        where source_id = :id
                        """)
                .param("id", source.value())
                .param("url", uri.toString())
                .param("words", words.words().toArray(String[]::new))
                .param("next", utc(next))
                .update();
    }

    private static FeedSubscription feed(ResultSet row, int index) throws SQLException {
        return new FeedSubscription(
                new SourceId(row.getObject("source_id", UUID.class)),
                new FeedState(URI.create(row.getString("url")), row.getString("etag"), row.getString("last_modified")),
                new Watchwords(List.of((String[]) row.getArray("words").getArray())),
                instant(row, "next_poll_at"),
                instantOrNull(row, "polled_at"),
                row.getInt("failures"),
                stop(row.getString("stopped")),
                row.getInt("entries"),
                row.getInt("matched"),
                row.getInt("refused"));
    }

    private static FeedSubscription.@Nullable Stop stop(@Nullable String code) {
        return code == null ? null : FeedSubscription.Stop.valueOf(code.toUpperCase(Locale.ROOT));
    }
}
