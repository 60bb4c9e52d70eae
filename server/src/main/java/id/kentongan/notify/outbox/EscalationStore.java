package id.kentongan.notify.outbox;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who is told next. */
@Repository
class EscalationStore {
    /** @param persons those who are still to be told, in their order, at least one */
    record Pending(UUID notice, List<PersonId> persons, Duration after) {
        Pending {
            persons = List.copyOf(persons);
        }
    }

    private final JdbcClient jdbc;

    EscalationStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(Pending pending, Instant due) {
        jdbc.sql("""
                        insert into notify.escalation (notice_id, persons, wait_seconds, due_at)
                        values (:notice, :persons, :after, :due)
                        """)
                .param("notice", pending.notice())
                .param("persons", ids(pending.persons()))
                .param("after", pending.after().toSeconds())
                .param("due", utc(due))
                .update();
    }

    /** One whose time has come; nobody else's until the transaction ends. */
    Optional<Pending> lockDue(Instant now) {
        return jdbc.sql("""
                        select notice_id, persons, wait_seconds from notify.escalation where due_at <= :now
                        order by due_at limit 1 for update skip locked
                        """)
                .param("now", utc(now))
                .query(EscalationStore::pending)
                .optional();
    }

    void wait(Pending pending, Instant due) {
        jdbc.sql("update notify.escalation set persons = :persons, due_at = :due where notice_id = :notice")
                .param("persons", ids(pending.persons()))
                .param("due", utc(due))
                .param("notice", pending.notice())
                .update();
    }

    void delete(UUID notice) {
        jdbc.sql("delete from notify.escalation where notice_id = :notice")
                .param("notice", notice)
                .update();
    }

    private static UUID[] ids(List<PersonId> persons) {
        return persons.stream().map(PersonId::value).toArray(UUID[]::new);
    }

    private static Pending pending(ResultSet row, int index) throws SQLException {
        return new Pending(
                row.getObject("notice_id", UUID.class),
                Arrays.stream((UUID[]) row.getArray("persons").getArray())
                        .map(PersonId::new)
                        .toList(),
                Duration.ofSeconds(row.getLong("wait_seconds")));
    }
}
