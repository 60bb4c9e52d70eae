package id.kentongan.source;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SourceStore {
    /** A source without the name of its unit, which is another module's to tell. */
    record Row(
            SourceId id,
            int space,
            UnitId unit,
            String name,
            SourceKind kind,
            @Nullable String mapping,
            @Nullable Instant snapshotAt,
            Source.Health health) {}

    private static final String VISIBLE = """
            select id, space, unit_id, name, kind, mapping::text,
                   (select max(exported_at) from source.snapshot where source_id = source.id) as snapshot_at, last_success_at, last_error_at, last_error,
                   last_error_details
            from source.source
            where space = :space and unit_id = any(:units)
            """;

    private final JdbcClient jdbc;

    SourceStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> list(Scope scope) {
        return visible(scope, " order by lower(name)").query(SourceStore::row).list();
    }

    Optional<Row> find(Scope scope, SourceId id) {
        return visible(scope, " and id = :id")
                .param("id", id.value())
                .query(SourceStore::row)
                .optional();
    }

    Optional<Row> findByName(Scope scope, String name) {
        return visible(scope, " and lower(name) = lower(:name)")
                .param("name", name)
                .query(SourceStore::row)
                .optional();
    }

    /** False when the name is taken. */
    boolean insert(SourceId id, int space, UnitId unit, String name, SourceKind kind, Instant now) {
        return jdbc.sql("""
                        insert into source.source (id, space, unit_id, name, kind, created_at)
                        values (:id, :space, :unit, :name, :kind, :now)
                        on conflict do nothing
                        """)
                        .param("id", id.value())
                        .param("space", space)
                        .param("unit", unit.value())
                        .param("name", name)
                        .param("kind", kind.code())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    void putPolicy(SourceId id, Policy policy, @Nullable String reason, @Nullable UUID by, Instant now) {
        jdbc.sql("""
                        insert into source.policy
                            (source_id, retention_days, may_keep_text, may_aggregate, may_train, sync_deletions,
                             personal_data, terms_url, terms_checked_on, reason, set_by, set_at)
                        values (:id, :days, :keep, :aggregate, :train, :sync, :personal, :url, :checked, :reason, :by, :now)
                        on conflict (source_id) do update set
                            retention_days = excluded.retention_days, may_keep_text = excluded.may_keep_text,
                            may_aggregate = excluded.may_aggregate, may_train = excluded.may_train,
                            sync_deletions = excluded.sync_deletions, personal_data = excluded.personal_data,
                            terms_url = excluded.terms_url, terms_checked_on = excluded.terms_checked_on,
                            reason = excluded.reason, set_by = excluded.set_by, set_at = excluded.set_at,
                            enforced = false
                        """)
                .param("id", id.value())
                .param("days", policy.retentionDays())
                .param("keep", policy.mayKeepText())
                .param("aggregate", policy.mayAggregate())
                .param("train", policy.mayTrain())
                .param("sync", policy.syncDeletions())
                .param("personal", policy.personalData())
                .param("url", policy.termsUrl())
                .param("checked", policy.termsCheckedOn())
                .param("reason", reason)
                .param("by", by)
                .param("now", utc(now))
                .update();
    }

    Optional<Sources.PolicyInForce> findPolicy(SourceId id) {
        return jdbc.sql("""
                        select retention_days, may_keep_text, may_aggregate, may_train, sync_deletions, personal_data,
                               terms_url, terms_checked_on, reason, set_at
                        from source.policy where source_id = :id
                        """).param("id", id.value()).query(SourceStore::policy).optional();
    }

    Map<SourceId, Integer> retentionDays() {
        return jdbc
                .sql("""
                        select s.id, coalesce(p.retention_days, 0) as days
                        from source.source s left join source.policy p on p.source_id = s.id
                        """)
                .query((row, index) -> Map.entry(new SourceId(row.getObject("id", UUID.class)), row.getInt("days")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    List<SourceId> unenforced() {
        return jdbc
                .sql("select source_id from source.policy where not enforced order by set_at")
                .query(Sql::id)
                .list()
                .stream()
                .map(SourceId::new)
                .toList();
    }

    void markEnforced(SourceId id, Instant setAt) {
        jdbc.sql("update source.policy set enforced = true where source_id = :id and set_at = :setAt")
                .param("id", id.value())
                .param("setAt", utc(setAt))
                .update();
    }

    void worked(SourceId id, Instant at) {
        jdbc.sql("update source.source set last_success_at = :at where id = :id")
                .param("id", id.value())
                .param("at", utc(at))
                .update();
    }

    void failed(SourceId id, Instant at, String error, List<String> details) {
        jdbc.sql("""
                        update source.source
                        set last_error_at = :at, last_error = :error, last_error_details = :details where id = :id
                        """)
                .param("id", id.value())
                .param("at", utc(at))
                .param("error", error)
                .param("details", details.toArray(String[]::new))
                .update();
    }

    void lock(SourceId id) {
        jdbc.sql("select 1 from source.source where id = :id for update")
                .param("id", id.value())
                .query()
                .listOfRows();
    }

    List<Sources.Place> places(SourceId id) {
        return jdbc.sql(
                        "select place_key, title, unit_id from source.place where source_id = :id order by lower(title)")
                .param("id", id.value())
                .query((row, index) -> new Sources.Place(
                        row.getString("place_key"),
                        row.getString("title"),
                        new UnitId(row.getObject("unit_id", UUID.class))))
                .list();
    }

    Map<String, Instant> snapshots(SourceId id) {
        return jdbc
                .sql("select place_key, exported_at from source.snapshot where source_id = :id")
                .param("id", id.value())
                .query((row, index) -> Map.entry(row.getString("place_key"), instant(row, "exported_at")))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    void putPlace(SourceId id, String key, String title, UnitId unit) {
        jdbc.sql("""
                        insert into source.place (source_id, place_key, title, unit_id) values (:id, :key, :title, :unit)
                        on conflict (source_id, place_key) do update set title = excluded.title, unit_id = excluded.unit_id
                        """)
                .param("id", id.value())
                .param("key", key)
                .param("title", title)
                .param("unit", unit.value())
                .update();
    }

    private JdbcClient.StatementSpec visible(Scope scope, String rest) {
        return jdbc.sql(VISIBLE + rest).param("space", scope.space()).param("units", scope.unitValues());
    }

    private static Row row(ResultSet row, int index) throws SQLException {
        return new Row(
                new SourceId(row.getObject("id", UUID.class)),
                row.getInt("space"),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("name"),
                SourceKind.of(row.getString("kind")),
                row.getString("mapping"),
                instantOrNull(row, "snapshot_at"),
                new Source.Health(
                        instantOrNull(row, "last_success_at"),
                        instantOrNull(row, "last_error_at"),
                        row.getString("last_error"),
                        List.of((String[]) row.getArray("last_error_details").getArray())));
    }

    private static Sources.PolicyInForce policy(ResultSet row, int index) throws SQLException {
        return new Sources.PolicyInForce(
                new Policy(
                        row.getInt("retention_days"),
                        row.getBoolean("may_keep_text"),
                        row.getBoolean("may_aggregate"),
                        row.getBoolean("may_train"),
                        row.getBoolean("sync_deletions"),
                        row.getBoolean("personal_data"),
                        row.getString("terms_url"),
                        row.getObject("terms_checked_on", LocalDate.class)),
                row.getString("reason"),
                instantOrNull(row, "set_at"));
    }
}
