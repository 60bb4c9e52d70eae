package id.kentongan.desk;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.MentionId;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Scope;
import id.kentongan.platform.TimeOrderedId;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts what passed over the desk. */
@Repository
class FlowFinder {
    /** Beyond this the exact number helps nobody. */
    static final int MOST = 10_000;

    /** By the id, which tells when its mention came in and is indexed. */
    private static final String ARRIVED = """
            select count(*) from (
                select 1 from desk.item
                where id >= :from and id < :to and lead is null and space = :space and unit_id = any(:units)
                limit :limit) as first_ones
            """;

    private static final String DONE = """
            select done_reason, count(*) as n from (
                select done_reason from desk.item
                where state = 1 and lead is null and space = :space and unit_id = any(:units)
                    and done_at >= :from and done_at < :to
                limit :limit) as first_ones
            group by 1
            """;

    private static final String FINISHED = """
            select id from desk.item
            where state = 1 and lead is null and done_by is not null and space = :space and unit_id = any(:units)
            order by done_at desc, id desc limit :limit
            """;

    private final JdbcClient jdbc;

    FlowFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<MentionId> finished(Scope scope, int most) {
        return jdbc.sql(FINISHED)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("limit", most)
                .query((row, index) -> new MentionId(row.getObject(1, UUID.class)))
                .list();
    }

    Inbox.Flow flow(Scope scope, Instant from, Instant to) {
        var arrived = jdbc.sql(ARRIVED)
                .param("from", TimeOrderedId.lowestAt(from))
                .param("to", TimeOrderedId.lowestAt(to))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("limit", MOST + 1)
                .query(Integer.class)
                .single();
        var done = new EnumMap<DoneReason, Integer>(DoneReason.class);
        jdbc.sql(DONE)
                .param("from", utc(from))
                .param("to", utc(to))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("limit", MOST + 1)
                .query(row -> {
                    done.put(DoneReason.of(row.getString("done_reason")), row.getInt("n"));
                });
        var more = done.values().stream().mapToInt(Integer::intValue).sum() > MOST;
        var counts = new EnumMap<DoneReason, Capped>(DoneReason.class);
        done.forEach((reason, n) -> counts.put(reason, new Capped(Math.min(n, MOST), more)));
        return new Inbox.Flow(new Capped(Math.min(arrived, MOST), arrived > MOST), counts);
    }
}
