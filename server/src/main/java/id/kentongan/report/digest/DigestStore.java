package id.kentongan.report.digest;

import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import id.kentongan.report.Period.Length;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps who wants the report by mail. */
@Repository
class DigestStore {
    private static final String SELECT =
            "select person_id, address, rhythm, base, sent_on, not_before from report.digest";

    private final JdbcClient jdbc;

    DigestStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void put(PersonId person, String address, Length rhythm, String base) {
        jdbc.sql("""
                        insert into report.digest (person_id, address, rhythm, base)
                        values (:person, :address, :rhythm, :base)
                        on conflict (person_id) do update set address = excluded.address, rhythm = excluded.rhythm,
                            base = excluded.base, not_before = null
                        """)
                .param("person", person.value())
                .param("address", address)
                .param("rhythm", rhythm.code())
                .param("base", base)
                .update();
    }

    boolean delete(PersonId person) {
        return jdbc.sql("delete from report.digest where person_id = :person")
                        .param("person", person.value())
                        .update()
                > 0;
    }

    Optional<Subscription> find(PersonId person) {
        return jdbc.sql(SELECT + " where person_id = :person")
                .param("person", person.value())
                .query(DigestStore::subscription)
                .optional();
    }

    /** Those that are not to be left alone until later. */
    List<Subscription> waiting(Instant now) {
        return jdbc.sql(SELECT + " where not_before is null or not_before <= :now order by person_id")
                .param("now", utc(now))
                .query(DigestStore::subscription)
                .list();
    }

    void sent(PersonId person, LocalDate day) {
        jdbc.sql("update report.digest set sent_on = :day, not_before = null where person_id = :person")
                .param("person", person.value())
                .param("day", day)
                .update();
    }

    void postpone(PersonId person, Instant until) {
        jdbc.sql("update report.digest set not_before = :until where person_id = :person")
                .param("person", person.value())
                .param("until", utc(until))
                .update();
    }

    private static Subscription subscription(ResultSet row, int index) throws SQLException {
        return new Subscription(
                new PersonId(row.getObject("person_id", UUID.class)),
                row.getString("address"),
                Length.valueOf(row.getString("rhythm").toUpperCase(Locale.ROOT)),
                row.getString("base"),
                row.getObject("sent_on", LocalDate.class),
                instantOrNull(row, "not_before"));
    }
}
