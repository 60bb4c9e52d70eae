package id.kentongan.notify.route;

import id.kentongan.notify.Severity;
import id.kentongan.people.PersonId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps how persons want to be reached. */
@Repository
class RouteStore {
    private static final String SELECT = """
            select id, person_id, channel, address, least, rhythm, quiet_from, quiet_to, base from notify.route
            """;
    private static final String PUT = """
            insert into notify.route (id, person_id, channel, address, least, rhythm, quiet_from, quiet_to, base)
            values (:id, :person, :channel, :address, :least, :rhythm, :from, :to, :base)
            on conflict (person_id, channel) do update
            set address = excluded.address, least = excluded.least, rhythm = excluded.rhythm,
                quiet_from = excluded.quiet_from, quiet_to = excluded.quiet_to, base = excluded.base
            """;

    private final JdbcClient jdbc;

    RouteStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of an earlier one of that person and medium. */
    void put(Route route) {
        var quiet = route.quiet();
        jdbc.sql(PUT)
                .param("id", route.id())
                .param("person", route.person().value())
                .param("channel", route.medium().code())
                .param("address", route.address())
                .param("least", route.least().code())
                .param("rhythm", route.rhythm().code())
                .param("from", quiet == null ? null : quiet.from())
                .param("to", quiet == null ? null : quiet.to())
                .param("base", route.base())
                .update();
    }

    boolean delete(PersonId person, Medium medium) {
        return jdbc.sql("delete from notify.route where person_id = :person and channel = :channel")
                        .param("person", person.value())
                        .param("channel", medium.code())
                        .update()
                > 0;
    }

    List<Route> list(PersonId person) {
        return jdbc.sql(SELECT + "where person_id = :person order by channel")
                .param("person", person.value())
                .query(RouteStore::route)
                .list();
    }

    Optional<Route> find(PersonId person, Medium medium) {
        return jdbc.sql(SELECT + "where person_id = :person and channel = :channel")
                .param("person", person.value())
                .param("channel", medium.code())
                .query(RouteStore::route)
                .optional();
    }

    private static Route route(ResultSet row, int index) throws SQLException {
        var from = row.getObject("quiet_from", LocalTime.class);
        var to = row.getObject("quiet_to", LocalTime.class);
        return new Route(
                row.getObject("id", UUID.class),
                new PersonId(row.getObject("person_id", UUID.class)),
                Medium.of(row.getString("channel")),
                row.getString("address"),
                Severity.of(row.getString("least")),
                Rhythm.of(row.getString("rhythm")),
                from == null || to == null ? null : new QuietHours(from, to),
                row.getString("base"));
    }
}
