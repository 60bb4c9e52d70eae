package id.kentongan.mention;

import static id.kentongan.platform.Sql.instantOrNull;

import id.kentongan.platform.TimeOrderedId;
import id.kentongan.source.Holdings;
import id.kentongan.source.SourceId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts along the ids of each source, which are ordered by the time of coming in, as the purge deletes. */
@Repository
class HoldingFinder implements Holdings {
    private static final String BEFORE = """
            select s.id, oldest.collected_at as oldest,
                   (select count(*) from (
                       select 1 from mention.mention m where m.source_id = s.id and m.id < s.lowest limit :limit) as first_ones) as n
            from unnest(:sources, :lowest) as s (id, lowest)
            left join lateral (
                select collected_at from mention.mention m where m.source_id = s.id order by m.id limit 1) as oldest on true
            """;

    private final JdbcClient jdbc;

    HoldingFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Map<SourceId, Due> before(Map<SourceId, Instant> moments) {
        var asked = new ArrayList<>(moments.entrySet());
        var found = new HashMap<SourceId, Due>();
        jdbc.sql(BEFORE)
                .param(
                        "sources",
                        asked.stream().map(one -> one.getKey().value()).toArray(UUID[]::new))
                .param(
                        "lowest",
                        asked.stream()
                                .map(one -> TimeOrderedId.lowestAt(one.getValue()))
                                .toArray(UUID[]::new))
                .param("limit", MOST + 1)
                .query(row -> {
                    var n = row.getInt("n");
                    found.put(
                            new SourceId(row.getObject("id", UUID.class)),
                            new Due(instantOrNull(row, "oldest"), Math.min(n, MOST), n > MOST));
                });
        return Map.copyOf(found);
    }
}
