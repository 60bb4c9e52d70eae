package id.kentongan.people;

import static id.kentongan.platform.Sql.utc;
import static id.kentongan.platform.Sql.utcOrNull;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One-time links: 256 random bits go out once, only their digest stays here. */
@Repository
class LinkStore {
    record Link(@Nullable UUID personId, @Nullable String signIn) {}

    private static final String VALID = """
            from people.one_time_link l
            where l.digest = :digest and l.used_at is null and (l.expires_at is null or l.expires_at > :now)
            """;

    private final JdbcClient jdbc;

    LinkStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String make(@Nullable UUID person, @Nullable Instant expires, Instant now) {
        var link = Secrets.fresh();
        // whoever holds an older link for the same purpose must not come in beside the new one
        deleteUnused(person);
        jdbc.sql("""
                        insert into people.one_time_link (digest, person_id, expires_at, created_at)
                        values (:digest, :person, :expires, :now)
                        """)
                .param("digest", Secrets.digest(link))
                .param("person", person)
                .param("expires", utcOrNull(expires))
                .param("now", utc(now))
                .update();
        return link;
    }

    void deleteUnused(@Nullable UUID person) {
        jdbc.sql("delete from people.one_time_link where person_id is not distinct from :person and used_at is null")
                .param("person", person)
                .update();
    }

    Optional<Link> find(String link, Instant now) {
        return jdbc.sql("select l.person_id, (select sign_in from people.person where id = l.person_id) as sign_in "
                        + VALID)
                .param("digest", Secrets.digest(link))
                .param("now", utc(now))
                .query(Link.class)
                .optional();
    }

    /** Uses the link up; false when another request was faster. */
    boolean use(String link, Instant now) {
        return jdbc.sql(
                                "update people.one_time_link l set used_at = :now where l.digest = :digest and l.used_at is null")
                        .param("digest", Secrets.digest(link))
                        .param("now", utc(now))
                        .update()
                == 1;
    }
}
