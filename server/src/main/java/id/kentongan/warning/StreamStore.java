package id.kentongan.warning;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.Aspect;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The states of the detectors, the dials, and when the streams were last looked at. */
@Repository
class StreamStore {
    private static final String PUT = """
            insert into warning.stream (space, unit_id, aspect, since, until, state)
            select :space, * from unnest(:units, :aspects, cast(:since as timestamptz[]), cast(:until as timestamptz[]), :states)
            on conflict (unit_id, aspect, space)
            do update set since = excluded.since, until = excluded.until, state = excluded.state
            """;

    private final JdbcClient jdbc;

    StreamStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record Key(UnitId unit, Aspect aspect) {}

    /**
     * @param since the first hour it was taught
     * @param until the first hour that it was not yet taught
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    record Stored(Key key, Instant since, Instant until, byte[] state) {}

    Map<Key, Stored> all(Scope scope) {
        return jdbc
                .sql("""
                        select unit_id, aspect, since, until, state from warning.stream
                        where space = :space and unit_id = any(:units)
                        """)
                .param("space", scope.space())
                .param("units", scope.unitValues())
                .query((row, index) -> new Stored(
                        new Key(new UnitId(row.getObject("unit_id", UUID.class)), Aspect.of(row.getString("aspect"))),
                        instant(row, "since"),
                        instant(row, "until"),
                        row.getBytes("state")))
                .list()
                .stream()
                .collect(Collectors.toMap(Stored::key, Function.identity()));
    }

    void put(int space, List<Stored> streams) {
        if (streams.isEmpty()) {
            return;
        }
        jdbc.sql(PUT)
                .param("space", space)
                .param(
                        "units",
                        streams.stream().map(each -> each.key().unit().value()).toArray(UUID[]::new))
                .param(
                        "aspects",
                        streams.stream().map(each -> each.key().aspect().code()).toArray(String[]::new))
                .param(
                        "since",
                        streams.stream().map(each -> each.since().toString()).toArray(String[]::new))
                .param(
                        "until",
                        streams.stream().map(each -> each.until().toString()).toArray(String[]::new))
                .param("states", streams.stream().map(Stored::state).toArray(byte[][]::new))
                .update();
    }

    /** One process of an installation looks at a time; the lock goes with the transaction. */
    boolean lock() {
        return jdbc.sql("select pg_try_advisory_xact_lock(hashtext('warning.sweep'))")
                .query(Boolean.class)
                .single();
    }

    Map<UnitId, Double> dials(int space) {
        return jdbc
                .sql("select unit_id, false_alarms from warning.dial where space = :space")
                .param("space", space)
                .query((row, index) ->
                        Map.entry(new UnitId(row.getObject("unit_id", UUID.class)), row.getDouble("false_alarms")))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void turn(int space, UnitId unit, double falseAlarms, String by, Instant now) {
        jdbc.sql("""
                        insert into warning.dial (space, unit_id, false_alarms, person_name, changed_at)
                        values (:space, :unit, :dial, :by, :now)
                        on conflict (unit_id, space) do update
                        set false_alarms = :dial, person_name = :by, changed_at = :now
                        """)
                .param("space", space)
                .param("unit", unit.value())
                .param("dial", falseAlarms)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    /** When the streams were last looked at, and how many there were. */
    record Swept(Instant at, int streams, int tookMillis) {}

    Optional<Swept> lastSweep() {
        return jdbc.sql("select at, streams, took_ms from warning.sweep")
                .query((row, index) -> new Swept(instant(row, "at"), row.getInt("streams"), row.getInt("took_ms")))
                .optional();
    }

    void swept(Swept swept) {
        jdbc.sql("""
                        insert into warning.sweep (at, streams, took_ms) values (:at, :streams, :took)
                        on conflict (only_one) do update set at = :at, streams = :streams, took_ms = :took
                        """)
                .param("at", utc(swept.at()))
                .param("streams", swept.streams())
                .param("took", swept.tookMillis())
                .update();
    }
}
