package id.kentongan.notify.route;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.notify.Severity;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the webhooks of units; not their secrets. */
@Repository
class WebhookStore {
    private static final String SELECT = "select id, unit_id, url, least, base, created_at from notify.webhook ";
    private static final String PUT = """
            insert into notify.webhook (id, unit_id, url, least, base, created_at)
            values (:id, :unit, :url, :least, :base, :now)
            on conflict (unit_id) do update
            set id = excluded.id, url = excluded.url, least = excluded.least, base = excluded.base,
                created_at = excluded.created_at
            """;

    private final JdbcClient jdbc;

    WebhookStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Takes the place of an earlier one of that unit. */
    void put(Webhook webhook) {
        jdbc.sql(PUT)
                .param("id", webhook.id())
                .param("unit", webhook.unit().value())
                .param("url", webhook.url())
                .param("least", webhook.least().code())
                .param("base", webhook.base())
                .param("now", utc(webhook.createdAt()))
                .update();
    }

    void delete(UUID id) {
        jdbc.sql("delete from notify.webhook where id = :id").param("id", id).update();
    }

    List<Webhook> list(Scope scope) {
        return jdbc.sql(SELECT + "where unit_id = any(:units) order by created_at")
                .param("units", scope.unitValues())
                .query(WebhookStore::webhook)
                .list();
    }

    Optional<Webhook> find(Scope scope, UUID id) {
        return jdbc.sql(SELECT + "where id = :id and unit_id = any(:units)")
                .param("id", id)
                .param("units", scope.unitValues())
                .query(WebhookStore::webhook)
                .optional();
    }

    List<Webhook> of(Collection<UnitId> units) {
        return jdbc.sql(SELECT + "where unit_id = any(:units)")
                .param("units", units.stream().map(UnitId::value).toArray(UUID[]::new))
                .query(WebhookStore::webhook)
                .list();
    }

    private static Webhook webhook(ResultSet row, int index) throws SQLException {
        return new Webhook(
                row.getObject("id", UUID.class),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("url"),
                Severity.of(row.getString("least")),
                row.getString("base"),
                instant(row, "created_at"));
    }
}
