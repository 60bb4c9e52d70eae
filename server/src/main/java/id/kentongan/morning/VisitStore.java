package id.kentongan.morning;

import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.PersonId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When each person was last here. */
@Repository
class VisitStore {
    /** Whoever was away for longer has left, and comes back to a new visit. */
    static final Duration ABSENCE = Duration.ofMinutes(30);

    /**
     * A visit ends this much before it was seen to end: what was being written then has an earlier id, but came to light
     * later. It may be called new twice, but it is never missed.
     */
    static final Duration OVERLAP = Duration.ofMinutes(1);

    /** Two tabs opened at once are one visit: the row is moved by one statement, and time never runs backwards. */
    private static final String ARRIVE = """
            insert into morning.visit as v (person_id, seen_at) values (:person, :now)
            on conflict (person_id) do update set
                left_at = case when v.seen_at < :absent then v.seen_at - :overlap::interval else v.left_at end,
                seen_at = greatest(v.seen_at, :now)
            returning left_at
            """;

    private final JdbcClient jdbc;

    VisitStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Notes that the person is here; says when their visit before this one ended, or nothing during the first. */
    Optional<Instant> arrive(PersonId person, Instant now) {
        return jdbc.sql(ARRIVE)
                .param("person", person.value())
                .param("now", utc(now))
                .param("overlap", OVERLAP.toString())
                .param("absent", utc(now.minus(ABSENCE)))
                .query((row, index) -> Optional.ofNullable(instantOrNull(row, "left_at")))
                .single();
    }
}
