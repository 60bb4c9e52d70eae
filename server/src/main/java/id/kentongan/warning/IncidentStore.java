package id.kentongan.warning;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;
import static id.kentongan.platform.Sql.utcOrNull;

import id.kentongan.mention.Aspect;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class IncidentStore {
    private static final String WITHIN = " space = :space and unit_id = any(:units) ";

    private static final String PUT = """
            insert into warning.incident (id, space, unit_id, theme, aspects, severity, raised_at, first_hour, last_hour,
              aspect, seen, usual, span_seconds, weeks, told_seen, raised_seen, acknowledged_by, acknowledged_until,
              closed_by, closed_at, useful)
            values (:id, :space, :unit, :theme, :aspects, :severity, :raised, :first, :last, :aspect, :seen, :usual, :span,
              :weeks, :told, :raisedSeen, :acknowledgedBy, :acknowledgedUntil, :closedBy, :closedAt, :useful)
            on conflict (id) do update set aspects = :aspects, severity = :severity, first_hour = :first, last_hour = :last,
              aspect = :aspect, seen = :seen, usual = :usual, span_seconds = :span, weeks = :weeks, told_seen = :told,
              acknowledged_by = :acknowledgedBy, acknowledged_until = :acknowledgedUntil, closed_by = :closedBy,
              closed_at = :closedAt, useful = :useful
            """;

    private final JdbcClient jdbc;

    IncidentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** What became of an incident. */
    record Event(Instant at, String what, @Nullable String by, String note) {}

    void put(int space, Incident incident) {
        var evidence = incident.evidence();
        var state = incident.state();
        jdbc.sql(PUT)
                .param("id", incident.id().value())
                .param("space", space)
                .param("unit", incident.unit().value())
                .param("theme", incident.theme().code())
                .param(
                        "aspects",
                        incident.aspects().stream().map(Aspect::code).sorted().toArray(String[]::new))
                .param("severity", incident.urgent() ? "urgent" : "notice")
                .param("raised", utc(incident.raisedAt()))
                .param("first", utc(incident.firstHour()))
                .param("last", utc(incident.lastHour()))
                .param("aspect", incident.aspect().code())
                .param("seen", evidence.seen())
                .param("usual", evidence.usual())
                .param("span", evidence.span().toSeconds())
                .param("weeks", evidence.weeks())
                .param("told", incident.toldSeen())
                .param("raisedSeen", incident.raisedSeen())
                .param("acknowledgedBy", state.acknowledgedBy())
                .param("acknowledgedUntil", utcOrNull(state.acknowledgedUntil()))
                .param("closedBy", state.closedBy())
                .param("closedAt", utcOrNull(state.closedAt()))
                .param("useful", state.useful())
                .update();
    }

    /** Those that are not closed, the newest first. */
    List<Incident> open(Scope scope) {
        return within(
                        "select * from warning.incident where closed_at is null and" + WITHIN
                                + "order by raised_at desc, id desc",
                        scope)
                .query(IncidentStore::incident)
                .list();
    }

    /** Those that are not closed and not long over; nobody else changes them until the transaction ends. */
    List<Incident> lockOpen(Scope scope, Instant since) {
        return within(
                        "select * from warning.incident where closed_at is null and last_hour >= :since and" + WITHIN
                                + "order by raised_at desc, id desc for update",
                        scope)
                .param("since", utc(since))
                .query(IncidentStore::incident)
                .list();
    }

    List<Incident> closed(Scope scope, int limit) {
        return within(
                        "select * from warning.incident where closed_at is not null and" + WITHIN
                                + "order by raised_at desc, id desc limit :limit",
                        scope)
                .param("limit", limit)
                .query(IncidentStore::incident)
                .list();
    }

    List<Incident> raisedSince(Scope scope, Instant since) {
        return within("select * from warning.incident where raised_at >= :since and" + WITHIN, scope)
                .param("since", utc(since))
                .query(IncidentStore::incident)
                .list();
    }

    Optional<Incident> find(Scope scope, IncidentId id) {
        return within("select * from warning.incident where id = :id and" + WITHIN, scope)
                .param("id", id.value())
                .query(IncidentStore::incident)
                .optional();
    }

    /** The same, and nobody else changes it until the transaction ends. */
    Optional<Incident> lock(Scope scope, IncidentId id) {
        return within("select * from warning.incident where id = :id and" + WITHIN + "for update", scope)
                .param("id", id.value())
                .query(IncidentStore::incident)
                .optional();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    void add(UUID id, IncidentId incident, Event event) {
        jdbc.sql("""
                        insert into warning.event (id, incident_id, at, what, person_name, note)
                        values (:id, :incident, :at, :what, :by, :note)
                        """)
                .param("id", id)
                .param("incident", incident.value())
                .param("at", utc(event.at()))
                .param("what", event.what())
                .param("by", event.by())
                .param("note", event.note())
                .update();
    }

    List<Event> events(IncidentId incident) {
        return jdbc.sql("select at, what, person_name, note from warning.event where incident_id = :id order by at, id")
                .param("id", incident.value())
                .query((row, index) -> new Event(
                        instant(row, "at"), row.getString("what"), row.getString("person_name"), row.getString("note")))
                .list();
    }

    private static Incident incident(ResultSet row, int index) throws SQLException {
        return new Incident(
                new IncidentId(row.getObject("id", UUID.class)),
                new UnitId(row.getObject("unit_id", UUID.class)),
                Theme.of(row.getString("theme")),
                Arrays.stream((String[]) row.getArray("aspects").getArray())
                        .map(Aspect::of)
                        .collect(Collectors.toSet()),
                row.getString("severity").equals("urgent"),
                instant(row, "raised_at"),
                instant(row, "first_hour"),
                instant(row, "last_hour"),
                Aspect.of(row.getString("aspect")),
                evidence(row),
                row.getInt("told_seen"),
                row.getInt("raised_seen"),
                new Incident.State(
                        row.getString("acknowledged_by"),
                        instantOrNull(row, "acknowledged_until"),
                        row.getString("closed_by"),
                        instantOrNull(row, "closed_at"),
                        row.getObject("useful", Boolean.class)));
    }

    static Alarm.Evidence evidence(ResultSet row) throws SQLException {
        return new Alarm.Evidence(
                row.getInt("seen"),
                row.getDouble("usual"),
                Duration.ofSeconds(row.getInt("span_seconds")),
                row.getDouble("weeks"));
    }
}
