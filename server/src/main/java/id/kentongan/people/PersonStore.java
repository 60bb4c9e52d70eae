package id.kentongan.people;

import static id.kentongan.platform.Sql.utc;
import static id.kentongan.platform.Sql.utcOrNull;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.DataClassRowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class PersonStore {
    record PersonRow(UUID id, String signIn, String name, boolean disabled, boolean hasPassword, boolean changeable) {}

    record AssignmentRow(UUID personId, UUID unitId, String unitName, String role) {}

    record Credentials(UUID id, String signIn, @Nullable String password, boolean disabled, int sessionGeneration) {}

    record Named(UUID id, String name, String language, int sessionGeneration) {}

    private static final String VISIBLE = """
            select p.id, p.sign_in, p.name, p.disabled_at is not null as disabled, p.password is not null as has_password,
                   not exists (select 1 from people.assignment a where a.person_id = p.id and a.unit_id <> all(:units))
                       as changeable
            from people.person p
            where exists (select 1 from people.assignment a where a.person_id = p.id and a.unit_id = any(:units))
            order by lower(p.name), p.id
            """;

    private static final String ASSIGNMENTS = """
            select a.person_id, a.unit_id, u.name as unit_name, a.role
            from people.assignment a join people.unit u on u.id = a.unit_id
            where a.unit_id = any(:units)
            order by lower(u.name), a.role
            """;

    private static final String WHOLLY_VISIBLE = """
            select exists (select 1 from people.assignment where person_id = :person)
               and not exists (
                   select 1 from people.assignment where person_id = :person and unit_id <> all(:units))
            """;

    private final JdbcClient jdbc;

    PersonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    boolean empty() {
        return jdbc.sql("select not exists (select 1 from people.person)")
                .query(Boolean.class)
                .single();
    }

    /** Makes set-ups wait for each other, so that only one first person can come to be. */
    void lockForSetUp() {
        jdbc.sql("lock table people.person in share row exclusive mode").update();
    }

    void insert(UUID id, String signIn, String name, Instant now) {
        jdbc.sql("insert into people.person (id, sign_in, name, created_at) values (:id, :signIn, :name, :now)")
                .param("id", id)
                .param("signIn", signIn)
                .param("name", name)
                .param("now", utc(now))
                .update();
    }

    void setPassword(UUID id, String encoded) {
        jdbc.sql("""
                        update people.person set password = :password, session_generation = session_generation + 1
                        where id = :id
                        """).param("id", id).param("password", encoded).update();
    }

    void setLanguage(UUID id, String language) {
        jdbc.sql("update people.person set language = :language where id = :id")
                .param("id", id)
                .param("language", language)
                .update();
    }

    /** @param at when the person was shut out, which ends their sessions; null lets them in */
    void setDisabled(UUID id, @Nullable Instant at) {
        jdbc.sql("""
                        update people.person
                        set disabled_at = :at,
                            session_generation = session_generation + (cast(:at as timestamptz) is not null)::integer
                        where id = :id
                        """).param("id", id).param("at", utcOrNull(at)).update();
    }

    /** Whether the person did not have it yet. */
    boolean assign(UUID person, UUID unit, Role role) {
        return jdbc.sql("insert into people.assignment values (:person, :unit, :role) on conflict do nothing")
                        .param("person", person)
                        .param("unit", unit)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    /** Whether the person had it. */
    boolean unassign(UUID person, UUID unit, Role role) {
        return jdbc.sql("delete from people.assignment where person_id = :person and unit_id = :unit and role = :role")
                        .param("person", person)
                        .param("unit", unit)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    List<PersonRow> list(Scope scope) {
        return jdbc.sql(VISIBLE)
                .param("units", scope.unitValues())
                .query(new DataClassRowMapper<>(PersonRow.class))
                .list();
    }

    List<AssignmentRow> assignments(Scope scope) {
        return jdbc.sql(ASSIGNMENTS)
                .param("units", scope.unitValues())
                .query(new DataClassRowMapper<>(AssignmentRow.class))
                .list();
    }

    /** Whether the person has roles, and all of them in units of the scope. */
    boolean whollyVisible(Scope scope, UUID person) {
        return jdbc.sql(WHOLLY_VISIBLE)
                .param("person", person)
                .param("units", scope.unitValues())
                .query(Boolean.class)
                .single();
    }

    List<AssignmentRow> rolesOf(UUID person) {
        return jdbc.sql("""
                        select a.person_id, a.unit_id, u.name as unit_name, a.role
                        from people.assignment a join people.unit u on u.id = a.unit_id
                        where a.person_id = :person order by a.unit_id, a.role
                        """)
                .param("person", person)
                .query(new DataClassRowMapper<>(AssignmentRow.class))
                .list();
    }

    String nameOf(UUID id) {
        return jdbc.sql("select name from people.person where id = :id")
                .param("id", id)
                .query(String.class)
                .single();
    }

    Optional<Named> findEnabled(UUID person) {
        return jdbc.sql("""
                        select id, name, language, session_generation
                        from people.person where id = :id and disabled_at is null
                        """).param("id", person).query(Named.class).optional();
    }

    Optional<Credentials> findCredentials(String signIn) {
        return jdbc.sql("""
                        select id, sign_in, password, disabled_at is not null as disabled, session_generation
                        from people.person where sign_in = lower(:signIn)
                        """).param("signIn", signIn).query(Credentials.class).optional();
    }
}
