package id.kentongan.warning;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.mention.Aspect;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Every alarm with what came of it, and the silences that kept some of them quiet. */
@Repository
class AlarmStore {
    private static final String WITHIN = " space = :space and unit_id = any(:units) ";

    private final JdbcClient jdbc;

    AlarmStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Alarm> since(Scope scope, Instant hour) {
        return within("select * from warning.alarm where hour >= :hour and" + WITHIN + "order by hour", scope)
                .param("hour", utc(hour))
                .query(AlarmStore::alarm)
                .list();
    }

    /** The newest first. */
    List<Alarm> newest(Scope scope, int limit) {
        return within(
                        "select * from warning.alarm where" + WITHIN + "order by hour desc, weeks desc limit :limit",
                        scope)
                .param("limit", limit)
                .query(AlarmStore::alarm)
                .list();
    }

    void put(int space, Alarm alarm, Instant now) {
        jdbc.sql("""
                        insert into warning.alarm (space, unit_id, aspect, hour, noted_at, seen, usual, span_seconds, weeks,
                          outcome, incident_id, note)
                        values (:space, :unit, :aspect, :hour, :now, :seen, :usual, :span, :weeks, :outcome, :incident, :note)
                        on conflict (unit_id, aspect, hour, space) do update set noted_at = :now, seen = :seen,
                          usual = :usual, span_seconds = :span, weeks = :weeks, outcome = :outcome,
                          incident_id = :incident, note = :note
                        """)
                .param("space", space)
                .param("unit", alarm.unit().value())
                .param("aspect", alarm.aspect().code())
                .param("hour", utc(alarm.hour()))
                .param("now", utc(now))
                .param("seen", alarm.evidence().seen())
                .param("usual", alarm.evidence().usual())
                .param("span", alarm.evidence().span().toSeconds())
                .param("weeks", alarm.evidence().weeks())
                .param("outcome", alarm.outcome().code())
                .param(
                        "incident",
                        alarm.incident() == null ? null : alarm.incident().value())
                .param("note", alarm.note())
                .update();
    }

    void forgetBefore(int space, Instant hour) {
        jdbc.sql("delete from warning.alarm where space = :space and hour < :hour")
                .param("space", space)
                .param("hour", utc(hour))
                .update();
    }

    void put(int space, Silence silence) {
        jdbc.sql("""
                        insert into warning.silence (id, space, unit_id, theme, reason, person_name, starts_at, ends_at, expected)
                        values (:id, :space, :unit, :theme, :reason, :by, :from, :until, :expected)
                        """)
                .param("id", silence.id())
                .param("space", space)
                .param("unit", silence.unit().value())
                .param("theme", silence.theme() == null ? null : silence.theme().code())
                .param("reason", silence.reason())
                .param("by", silence.by())
                .param("from", utc(silence.from()))
                .param("until", utc(silence.until()))
                .param("expected", silence.expected())
                .update();
    }

    /** Those that are not over. */
    List<Silence> silences(Scope scope, Instant now) {
        return within(
                        "select * from warning.silence where ends_at > :now and" + WITHIN + "order by starts_at, id",
                        scope)
                .param("now", utc(now))
                .query(AlarmStore::silence)
                .list();
    }

    /** Ends a silence before its time; says which it was. */
    java.util.Optional<Silence> end(Scope scope, UUID id, String by, Instant now) {
        return within(
                        "update warning.silence set ends_at = :now, ended_by = :by where id = :id and ends_at > :now and"
                                + WITHIN + "returning *",
                        scope)
                .param("id", id)
                .param("by", by)
                .param("now", utc(now))
                .query(AlarmStore::silence)
                .optional();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Alarm alarm(ResultSet row, int index) throws SQLException {
        var incident = row.getObject("incident_id", UUID.class);
        return new Alarm(
                new UnitId(row.getObject("unit_id", UUID.class)),
                Aspect.of(row.getString("aspect")),
                instant(row, "hour"),
                IncidentStore.evidence(row),
                Alarm.Outcome.of(row.getString("outcome")),
                incident == null ? null : new IncidentId(incident),
                row.getString("note"));
    }

    private static Silence silence(ResultSet row, int index) throws SQLException {
        var theme = row.getString("theme");
        return new Silence(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                theme == null ? null : Theme.of(theme),
                row.getString("reason"),
                row.getString("person_name"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getBoolean("expected"),
                row.getString("ended_by"));
    }
}
