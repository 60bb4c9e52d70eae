package id.kentongan.mention;

import static java.util.stream.Collectors.joining;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The sums over counted mentions by day, and by month so that years need not be summed from days; moved in the transaction
 * that moves the mentions.
 */
@Repository
class DayCountStore {
    /** Changes to the sums of one source, gathered over a batch. */
    static final class Changes {
        private record Day(UUID unit, LocalDate day) {}

        private final Map<Day, int[]> days = new HashMap<>();
        private final Map<Day, int[]> months = new HashMap<>();

        void add(Contribution contribution, int sign) {
            var unit = contribution.unit();
            var day = contribution.day();
            contribution.addTo(days.computeIfAbsent(new Day(unit, day), Changes::nothing), sign);
            contribution.addTo(months.computeIfAbsent(new Day(unit, firstOfMonth(day)), Changes::nothing), sign);
        }

        private static int[] nothing(Day day) {
            return new int[Contribution.COLUMNS.size()];
        }
    }

    private static final String DAYS = "mention.day_count";
    private static final String MONTHS = "mention.month_count";

    private static final String ADD = """
            insert into %s as counted (space, unit_id, source_id, day, %s)
            select :space, d.unit_id, :source, d.day, %s
            from unnest(:units::uuid[], :days::date[], %s) as d (unit_id, day, %s)
            on conflict (unit_id, day, source_id, space) do update set %s
            """;

    private static final String SUMS = """
            select %s, %s, %s
            from (%s) as counts
            group by 1, 2 order by 1, 2
            """;

    private static final String PART = """
            select unit_id, day, %s from %s
            where space = :space and unit_id = any(:units) and day between :%s and :%s
            """;

    private static final String VOLUMES = """
            select source_id, day, sum(mentions) as mentions from mention.day_count
            where space = :space and unit_id = any(:units) and day between :from and :to and mentions > 0
            group by source_id, day
            """;

    private final JdbcClient jdbc;

    DayCountStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void apply(int space, SourceId source, Changes changes) {
        add(DAYS, space, source, changes.days);
        add(MONTHS, space, source, changes.months);
    }

    private void add(String table, int space, SourceId source, Map<Changes.Day, int[]> sums) {
        if (sums.isEmpty()) {
            return;
        }
        var days = new ArrayList<>(sums.entrySet());
        var statement = jdbc.sql(ADD.formatted(
                        table,
                        each("%s"),
                        each("d.%s"),
                        each(":%s::integer[]"),
                        each("%s"),
                        each("%1$s = counted.%1$s + excluded.%1$s")))
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
        for (var table : List.of(DAYS, MONTHS)) {
            jdbc.sql("delete from " + table + " where source_id = :source")
                    .param("source", source.value())
                    .update();
        }
    }

    List<Tally> tallies(Scope scope, TallyQuery query) {
        var step = query.step() == TallyQuery.Step.ALL
                ? ":from::date"
                : "date_trunc('" + query.step().code() + "', day::timestamp)::date";
        var columns = query.elements() ? Contribution.COLUMNS : Contribution.LEADING_COLUMNS;
        var months = WholeMonths.of(query);
        return jdbc.sql(SUMS.formatted(
                        query.perUnit() ? "unit_id" : "null::uuid as unit_id",
                        step + " as start",
                        columns.stream().map("sum(%s)"::formatted).collect(joining(", ")),
                        months == null
                                ? part(columns, DAYS, "from", "to")
                                : String.join(
                                        " union all ",
                                        part(columns, DAYS, "from", "lastBefore"),
                                        part(columns, MONTHS, "firstMonth", "lastMonth"),
                                        part(columns, DAYS, "firstAfter", "to"))))
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("from", query.from())
                .param("to", query.to())
                .params(months == null ? Map.of() : months.params())
                .query((row, index) -> tally(row, columns.size()))
                .list();
    }

    private static String part(List<String> columns, String table, String from, String to) {
        return PART.formatted(String.join(", ", columns), table, from, to);
    }

    /** The months that lie wholly within a span; the days before and after them are counted by day. */
    private record WholeMonths(LocalDate first, LocalDate last) {
        /** {@code null} where there are none, or the steps are shorter than a month. */
        static @Nullable WholeMonths of(TallyQuery query) {
            if (query.step() != TallyQuery.Step.MONTH && query.step() != TallyQuery.Step.ALL) {
                return null;
            }
            var first = firstOfMonth(query.from().plusMonths(1).minusDays(1));
            var last = firstOfMonth(query.to().plusDays(1)).minusMonths(1);
            return last.isBefore(first) ? null : new WholeMonths(first, last);
        }

        Map<String, LocalDate> params() {
            return Map.of(
                    "lastBefore",
                    first.minusDays(1),
                    "firstMonth",
                    first,
                    "lastMonth",
                    last,
                    "firstAfter",
                    last.plusMonths(1));
        }
    }

    private static LocalDate firstOfMonth(LocalDate day) {
        return day.withDayOfMonth(1);
    }

    Map<SourceId, Map<LocalDate, Integer>> volumes(Scope scope, LocalDate from, LocalDate to) {
        var volumes = new HashMap<SourceId, Map<LocalDate, Integer>>();
        jdbc.sql(VOLUMES)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .param("from", from)
                .param("to", to)
                .query(row -> {
                    volumes.computeIfAbsent(new SourceId(row.getObject("source_id", UUID.class)), id -> new HashMap<>())
                            .put(row.getObject("day", LocalDate.class), row.getInt("mentions"));
                });
        return volumes;
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
        var sums = new ArrayList<Long>(columns);
        for (var column = 0; column < columns; column++) {
            sums.add(row.getLong(3 + column));
        }
        return new Tally(
                unit == null ? null : new UnitId(unit),
                row.getObject(2, LocalDate.class),
                sums.getFirst(),
                sums.subList(1, 6),
                sums.subList(6, 10),
                sums.subList(10, 16),
                sums.subList(16, sums.size()));
    }

    private static String each(String pattern) {
        return Contribution.COLUMNS.stream().map(pattern::formatted).collect(joining(", "));
    }
}
