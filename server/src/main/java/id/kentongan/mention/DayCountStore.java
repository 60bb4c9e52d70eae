package id.kentongan.mention;

import static java.util.stream.Collectors.joining;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums over counted mentions, moved in the transaction that moves the mentions. */
@Repository
class DayCountStore {
    /** Changes to the sums of one source, gathered over a batch. */
    static final class Changes {
        private record Day(UUID unit, LocalDate day) {}

        private final Map<Day, int[]> sums = new HashMap<>();

        void add(Contribution contribution, int sign) {
            var day = new Day(contribution.unit(), contribution.day());
            contribution.addTo(sums.computeIfAbsent(day, d -> new int[Contribution.COLUMNS.size()]), sign);
        }
    }

    private static final String ADD = """
            insert into mention.day_count (space, unit_id, source_id, day, %s)
            select :space, d.unit_id, :source, d.day, %s
            from unnest(:units::uuid[], :days::date[], %s) as d (unit_id, day, %s)
            on conflict (unit_id, day, source_id, space) do update set %s
            """.formatted(
                    each("%s"),
                    each("d.%s"),
                    each(":%s::integer[]"),
                    each("%s"),
                    each("%1$s = day_count.%1$s + excluded.%1$s"));

    private static final String SUMS = """
            select %s, %s, %s
            from mention.day_count
            where space = :space and unit_id = any(:units) and day between :from and :to
            group by 1, 2 order by 1, 2
            """;

    private final JdbcClient jdbc;

    DayCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(int space, SourceId source, Changes changes) {
        if (changes.sums.isEmpty()) {
            return;
        }
        var days = new ArrayList<>(changes.sums.entrySet());
        var statement = jdbc.sql(ADD)
                .param("space", space)
                .param("source", source.value())
                .param("units", days.stream().map(day -> day.getKey().unit()).toArray(UUID[]::new))
                .param(
                        "days",
                        days.stream().map(day -> day.getKey().day().toString()).toArray(String[]::new));
        for (var i = 0; i < Contribution.COLUMNS.size(); i++) {
            var column = i;
            statement = statement.param(
                    Contribution.COLUMNS.get(i),
                    days.stream().map(day -> day.getValue()[column]).toArray(Integer[]::new));
        }
        statement.update();
    }

    /** Deletes every sum of a source, also those of mentions that were purged. */
    void clear(SourceId source) {
        jdbc.sql("delete from mention.day_count where source_id = :source")
                .param("source", source.value())
                .update();
    }

    List<Tally> tallies(Scope scope, TallyQuery query) {
        var step = query.step() == TallyQuery.Step.ALL
                ? ":from::date"
                : "date_trunc('" + query.step().code() + "', day)::date";
        var columns = query.elements() ? Contribution.COLUMNS : Contribution.LEADING_COLUMNS;
        return jdbc.sql(SUMS.formatted(
                        query.perUnit() ? "unit_id" : "null::uuid as unit_id",
                        step + " as start",
                        columns.stream().map("sum(%s)"::formatted).collect(joining(", "))))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("from", query.from())
                .param("to", query.to())
                .query((row, index) -> tally(row, columns.size()))
                .list();
    }

    /** One look into the index for each unit, however many days it has. */
    Optional<LocalDate> findFirstDay(Scope scope) {
        return jdbc.sql("""
                        select min(first.day) as day
                        from unnest(:units::uuid[]) as u (id)
                        cross join lateral (
                            select day from mention.day_count
                            where unit_id = u.id and space = :space and mentions > 0
                            order by day limit 1) as first
                        """)
                .param("units", scope.unitValues())
                .param("space", scope.space())
                .query((row, index) -> Optional.ofNullable(row.getObject("day", LocalDate.class)))
                .single();
    }

    private static Tally tally(ResultSet row, int columns) throws SQLException {
        var unit = row.getObject(1, UUID.class);
        var sums = new ArrayList<>(Collections.nCopies(Contribution.COLUMNS.size(), 0L));
        for (var column = 0; column < columns; column++) {
            sums.set(column, row.getLong(3 + column));
        }
        return new Tally(
                unit == null ? null : new UnitId(unit),
                row.getObject(2, LocalDate.class),
                sums.get(0),
                sums.subList(1, 6),
                sums.subList(6, 10),
                sums.subList(10, sums.size()));
    }

    private static String each(String pattern) {
        return Contribution.COLUMNS.stream().map(pattern::formatted).collect(joining(", "));
    }
}
