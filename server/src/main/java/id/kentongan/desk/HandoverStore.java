package id.kentongan.desk;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps shifts and the notes between them. */
@Repository
class HandoverStore {
    /** How the inbox of a scope stands. */
    record Standing(int open, int overdue, int done) {}

    private static final String STANDING = """
            select count(*) filter (where state = 0) as open,
                   count(*) filter (where state = 0 and wake_at <= :now) as overdue,
                   count(*) filter (where state = 1 and done_at >= :since) as done
            from desk.item
            where space = :space and unit_id = any(:units) and lead is null and (state = 0 or done_at >= :since)
            """;

    private final JdbcClient jdbc;

    HandoverStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Standing standing(Scope scope, Instant now, Instant since) {
        return within(STANDING, scope)
                .param("now", utc(now))
                .param("since", utc(since))
                .query((row, index) -> new Standing(row.getInt("open"), row.getInt("overdue"), row.getInt("done")))
                .single();
    }

    void insert(int space, Shift shift) {
        jdbc.sql("""
                        insert into desk.shift (id, space, unit_id, person_id, person_name, starts_at, ends_at)
                        values (:id, :space, :unit, :person, :name, :starts, :ends)
                        """)
                .param("id", shift.id())
                .param("space", space)
                .param("unit", shift.unit().value())
                .param("person", shift.person().id().value())
                .param("name", shift.person().name())
                .param("starts", utc(shift.startsAt()))
                .param("ends", utc(shift.endsAt()))
                .update();
    }

    Optional<Shift> delete(Scope scope, UUID id) {
        return within(
                        "delete from desk.shift where id = :id and space = :space and unit_id = any(:units) returning *",
                        scope)
                .param("id", id)
                .query(HandoverStore::shift)
                .optional();
    }

    List<Shift> shifts(Scope scope, Instant from, int limit) {
        return within("""
                        select * from desk.shift
                        where space = :space and unit_id = any(:units) and ends_at > :from
                        order by starts_at, person_name limit :limit
                        """, scope)
                .param("from", utc(from))
                .param("limit", limit)
                .query(HandoverStore::shift)
                .list();
    }

    void insert(int space, HandoverNote note) {
        jdbc.sql("""
                        insert into desk.handover
                            (id, space, unit_id, person_id, person_name, at, text, open_items, overdue, done_items)
                        values (:id, :space, :unit, :person, :name, :at, :text, :open, :overdue, :done)
                        """)
                .param("id", note.id())
                .param("space", space)
                .param("unit", note.unit().value())
                .param("person", note.by().id().value())
                .param("name", note.by().name())
                .param("at", utc(note.at()))
                .param("text", note.text())
                .param("open", note.open())
                .param("overdue", note.overdue())
                .param("done", note.done())
                .update();
    }

    List<HandoverNote> notes(Scope scope, int limit) {
        return within("""
                        select * from desk.handover where space = :space and unit_id = any(:units)
                        order by at desc limit :limit
                        """, scope)
                .param("limit", limit)
                .query((row, index) -> new HandoverNote(
                        row.getObject("id", UUID.class),
                        new UnitId(row.getObject("unit_id", UUID.class)),
                        person(row),
                        instant(row, "at"),
                        row.getString("text"),
                        row.getInt("open_items"),
                        row.getInt("overdue"),
                        row.getInt("done_items")))
                .list();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Shift shift(ResultSet row, int index) throws SQLException {
        return new Shift(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                person(row),
                instant(row, "starts_at"),
                instant(row, "ends_at"));
    }

    private static InboxItem.Name person(ResultSet row) throws SQLException {
        return new InboxItem.Name(new PersonId(row.getObject("person_id", UUID.class)), row.getString("person_name"));
    }
}
