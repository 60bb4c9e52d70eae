package id.kentongan.perception;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class MarkStore {
    private static final String WITHIN = " space = :space and unit_id = any(:units) ";

    private final JdbcClient jdbc;

    MarkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(int space, Mark mark, Viewer by, Instant now) {
        jdbc.sql("""
                        insert into perception.mark (id, space, unit_id, day, kind, text, person_id, person_name, made_at)
                        values (:id, :space, :unit, :day, :kind, :text, :person, :name, :now)
                        """)
                .param("id", mark.id())
                .param("space", space)
                .param("unit", mark.unit().value())
                .param("day", mark.day())
                .param("kind", mark.kind().code())
                .param("text", mark.text())
                .param("person", by.id().value())
                .param("name", mark.by())
                .param("now", utc(now))
                .update();
    }

    List<Mark> list(Scope scope, Span span, int limit) {
        return within(
                        "select * from (select * from perception.mark where" + WITHIN
                                + "and day between :from and :to and withdrawn_at is null order by day desc, id desc "
                                + "limit :limit) as latest order by day, id",
                        scope)
                .param("from", span.from())
                .param("to", span.to())
                .param("limit", limit)
                .query(MarkStore::mark)
                .list();
    }

    Optional<Mark> withdraw(Scope scope, UUID id, Instant now) {
        return within(
                        "update perception.mark set withdrawn_at = :now where id = :id and" + WITHIN
                                + "and withdrawn_at is null returning *",
                        scope)
                .param("id", id)
                .param("now", utc(now))
                .query(MarkStore::mark)
                .optional();
    }

    Optional<Mark> restore(Scope scope, UUID id) {
        return within(
                        "update perception.mark set withdrawn_at = null where id = :id and" + WITHIN
                                + "and withdrawn_at is not null returning *",
                        scope)
                .param("id", id)
                .query(MarkStore::mark)
                .optional();
    }

    private JdbcClient.StatementSpec within(String sql, Scope scope) {
        return jdbc.sql(sql).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Mark mark(ResultSet row, int index) throws SQLException {
        return new Mark(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("day", LocalDate.class),
                Mark.Kind.of(row.getString("kind")),
                row.getString("text"),
                row.getString("person_name"));
    }
}
