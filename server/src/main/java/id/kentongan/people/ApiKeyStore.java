package id.kentongan.people;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;
import static id.kentongan.platform.Sql.utcOrNull;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class ApiKeyStore {
    private static final String SELECT = """
            select k.id, k.name, k.unit_id, k.source_id, k.permissions, p.name as created_by, k.created_at, k.last_used_at,
                   k.expires_at, k.revoked_at
            from people.api_key k join people.person p on p.id = k.created_by
            """;

    private final JdbcClient jdbc;

    ApiKeyStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ApiKey> list(Scope scope, Instant now) {
        return jdbc.sql(SELECT + """
                        where k.unit_id = any(:units)
                        order by k.revoked_at is not null or coalesce(k.expires_at <= :now, false), lower(k.name), k.id
                        """)
                .param("units", scope.unitValues())
                .param("now", utc(now))
                .query(ApiKeyStore::key)
                .list();
    }

    Optional<ApiKey> find(byte[] digest) {
        return jdbc.sql(SELECT + "where k.digest = :digest")
                .param("digest", digest)
                .query(ApiKeyStore::key)
                .optional();
    }

    Optional<ApiKey> find(ApiKeyId id) {
        return jdbc.sql(SELECT + "where k.id = :id")
                .param("id", id.value())
                .query(ApiKeyStore::key)
                .optional();
    }

    void insert(ApiKeyId id, ApiKeys.Draft draft, byte[] digest, PersonId by, Instant now) {
        jdbc.sql("""
                        insert into people.api_key
                            (id, name, unit_id, source_id, permissions, digest, created_by, created_at, expires_at)
                        values (:id, :name, :unit, :source, :permissions, :digest, :by, :now, :expires)
                        """)
                .param("id", id.value())
                .param("name", draft.name().strip())
                .param("unit", draft.unit().value())
                .param("source", draft.source())
                .param(
                        "permissions",
                        draft.permissions().stream()
                                .map(KeyPermission::code)
                                .sorted()
                                .toArray(String[]::new))
                .param("digest", digest)
                .param("by", by.value())
                .param("now", utc(now))
                .param("expires", utcOrNull(draft.expiresAt()))
                .update();
    }

    /** False when it was revoked before. */
    boolean revoke(ApiKeyId id, Instant now) {
        return jdbc.sql("update people.api_key set revoked_at = :now where id = :id and revoked_at is null")
                        .param("id", id.value())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    /** Nothing when another request noted it since. */
    void used(ApiKeyId id, Instant now, Instant unlessSince) {
        jdbc.sql("""
                        update people.api_key set last_used_at = :now
                        where id = :id and (last_used_at is null or last_used_at <= :since)
                        """)
                .param("id", id.value())
                .param("now", utc(now))
                .param("since", utc(unlessSince))
                .update();
    }

    private static ApiKey key(ResultSet row, int index) throws SQLException {
        return new ApiKey(
                new ApiKeyId(row.getObject("id", UUID.class)),
                row.getString("name"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getObject("source_id", UUID.class),
                Arrays.stream((String[]) row.getArray("permissions").getArray())
                        .map(KeyPermission::of)
                        .collect(Collectors.toSet()),
                row.getString("created_by"),
                instant(row, "created_at"),
                instantOrNull(row, "last_used_at"),
                instantOrNull(row, "expires_at"),
                instantOrNull(row, "revoked_at"));
    }
}
