package id.kentongan.bench;

import id.kentongan.collect.Feeds;
import id.kentongan.collect.Watchwords;
import id.kentongan.people.Units;
import id.kentongan.platform.install.Server;
import id.kentongan.source.SourceId;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** When each feed of the bench is due, and how it went. It reaches past the server, which only ever learns what is due. */
final class Timetable {
    /** A feed that the server knows. */
    record Feed(SourceId source, URI uri) {}

    private static final String PARK = "update collect.feed set next_poll_at = now() + interval '1 year'";

    private final JdbcClient jdbc;

    private Timetable(DataSource database) {
        jdbc = JdbcClient.create(database);
    }

    static Timetable of(Server server) {
        return new Timetable(new DriverManagerDataSource(server.jdbcUrl(), server.user(), server.password()));
    }

    /** Subscribes to them as an officer does, office by office. */
    static List<Feed> subscribe(Town town, String name, List<URI> uris) {
        var feeds = town.bean(Feeds.class);
        var scope = town.everything();
        var units = town.bean(Units.class).list(scope);
        var subscribed = new ArrayList<Feed>();
        for (var uri : uris) {
            var number = subscribed.size();
            var unit = units.get(number % units.size()).id();
            var source = feeds.subscribe(scope, unit, name + " " + number, uri, new Watchwords(List.of()));
            subscribed.add(new Feed(source.orElseThrow(), uri));
        }
        return subscribed;
    }

    /** None is due. */
    static void parkAll(Town town) {
        try (var pool = town.base.dataSource()) {
            JdbcClient.create(pool).sql(PARK).update();
        }
    }

    /** No feed is due any more. */
    void park() {
        jdbc.sql(PARK).update();
    }

    void set(Map<Feed, Instant> due) {
        var entries = List.copyOf(due.entrySet());
        jdbc.sql("""
                        update collect.feed f set next_poll_at = d.due::timestamptz
                        from unnest(:sources, :due) as d (source, due) where f.source_id = d.source
                        """)
                .param(
                        "sources",
                        entries.stream()
                                .map(entry -> entry.getKey().source().value())
                                .toArray(UUID[]::new))
                .param(
                        "due",
                        entries.stream()
                                .map(entry -> entry.getValue().toString())
                                .toArray(String[]::new))
                .update();
    }

    /** Those whose last poll went well. */
    Set<SourceId> polled() {
        return jdbc
                .sql("select source_id from collect.feed where polled_at is not null and failures = 0")
                .query((row, index) -> new SourceId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toSet());
    }

    /** Feeds whose last poll came to its end in between, well or not. */
    int polls(Instant from, Instant to) {
        return jdbc.sql("select count(*) from collect.feed where polled_at >= :from and polled_at < :to")
                .param("from", from.atOffset(ZoneOffset.UTC))
                .param("to", to.atOffset(ZoneOffset.UTC))
                .query(Integer.class)
                .single();
    }

    long stored() {
        return jdbc.sql("select count(*) from mention.mention")
                .query(Long.class)
                .single();
    }
}
