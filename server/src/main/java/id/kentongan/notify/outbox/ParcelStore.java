package id.kentongan.notify.outbox;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import id.kentongan.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Takes from the outbox what is due, and notes what became of it. */
@Repository
class ParcelStore {
    private record Lead(
            UUID id,
            String channel,
            UUID recipient,
            String bundle,
            @Nullable UUID carriedBy) {}

    /** One at a time chooses what goes together, or two would each send a part of one message. */
    private static final String LOCK = "select pg_advisory_xact_lock(hashtext('notify.outbox'))::text";

    private static final String LEAD = """
            select id, channel, recipient, bundle, carried_by from notify.outbox
            where state = 'waiting' and space = 0 and due_at <= :now
            order by due_at, id limit 1 for update skip locked
            """;

    /**
     * Puts the rows behind a lease: nobody else takes them meanwhile, and a crash costs one pause. A message that was tried
     * before goes again with just the same rows, because its receiver knows it by its name.
     */
    private static final String TAKE = """
            update notify.outbox set attempts = attempts + 1, due_at = :lease, carried_by = :name
            where id in (
                select id from notify.outbox
                where state = 'waiting' and space = 0 and channel = :channel and recipient = :recipient
                    and (carried_by = :carried or :fresh and carried_by is null and bundle = :bundle)
                order by id <> :lead, id limit :most for update skip locked)
            """;

    private static final String CONTENTS = """
            select o.id, o.attempts, o.escalated, n.key, n.severity, n.unit_id, n.title, n.lines, n.path, n.created_at
            from notify.outbox o join notify.notice n on n.id = o.notice_id
            where o.carried_by = :name and o.state = 'waiting'
            order by o.id
            """;

    /** The number of the attempt fences off who was thought dead and comes back late. */
    private static final String OF_PARCEL = " where carried_by = :name and attempts = :attempts and state = 'waiting'";

    private final JdbcClient jdbc;

    ParcelStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The next message that is due, nobody else's before the lease is over.
     *
     * @param most how many rows go into one
     */
    @Transactional
    Optional<Parcel> claim(Instant now, Instant lease, int most) {
        jdbc.sql(LOCK).query(String.class).optional();
        return jdbc.sql(LEAD)
                .param("now", utc(now))
                .query(ParcelStore::lead)
                .optional()
                .map(lead -> take(lead, lease, most));
    }

    private Parcel take(Lead lead, Instant lease, int most) {
        var name = lead.carriedBy() == null ? lead.id() : lead.carriedBy();
        jdbc.sql(TAKE)
                .param("lease", utc(lease))
                .param("name", name)
                .param("channel", lead.channel())
                .param("recipient", lead.recipient())
                .param("carried", name)
                .param("fresh", lead.carriedBy() == null)
                .param("bundle", lead.bundle())
                .param("lead", lead.id())
                .param("most", most)
                .update();
        var attempts = jdbc.sql("select attempts from notify.outbox where id = :id")
                .param("id", lead.id())
                .query((row, index) -> row.getInt(1))
                .single();
        var contents = jdbc.sql(CONTENTS)
                .param("name", name)
                .query(ParcelStore::content)
                .list();
        return new Parcel(name, lead.channel(), lead.recipient(), attempts, contents);
    }

    void sent(Parcel parcel, Instant now) {
        jdbc.sql("update notify.outbox set state = 'sent', sent_at = :now, reason = null, details = '{}'" + OF_PARCEL)
                .param("now", utc(now))
                .param("name", parcel.name())
                .param("attempts", parcel.attempts())
                .update();
    }

    void later(Parcel parcel, Instant due, String reason, List<String> details) {
        jdbc.sql("update notify.outbox set due_at = :due, reason = :reason, details = :details" + OF_PARCEL)
                .param("due", utc(due))
                .param("reason", reason)
                .param("details", details.toArray(String[]::new))
                .param("name", parcel.name())
                .param("attempts", parcel.attempts())
                .update();
    }

    /** @param state what becomes of all that still wait in it */
    void end(Parcel parcel, State state, String reason, List<String> details) {
        jdbc.sql("update notify.outbox set state = :state, reason = :reason, details = :details" + OF_PARCEL)
                .param("state", state.code())
                .param("reason", reason)
                .param("details", details.toArray(String[]::new))
                .param("name", parcel.name())
                .param("attempts", parcel.attempts())
                .update();
    }

    /** Lets some of the rows of a parcel go that may not be told any more. */
    void drop(List<UUID> rows, String reason) {
        jdbc.sql(
                        "update notify.outbox set state = 'dropped', reason = :reason where id = any(:ids) and state = 'waiting'")
                .param("reason", reason)
                .param("ids", rows.toArray(UUID[]::new))
                .update();
    }

    private static Lead lead(ResultSet row, int index) throws SQLException {
        return new Lead(
                Sql.id(row, index),
                row.getString("channel"),
                row.getObject("recipient", UUID.class),
                row.getString("bundle"),
                row.getObject("carried_by", UUID.class));
    }

    private static Parcel.Content content(ResultSet row, int index) throws SQLException {
        return new Parcel.Content(
                row.getObject("id", UUID.class),
                row.getString("key"),
                Severity.of(row.getString("severity")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("title"),
                List.of((String[]) row.getArray("lines").getArray()),
                row.getString("path"),
                row.getBoolean("escalated"),
                instant(row, "created_at"));
    }
}
