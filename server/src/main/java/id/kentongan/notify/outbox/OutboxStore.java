package id.kentongan.notify.outbox;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;
import static id.kentongan.platform.Sql.utc;

import id.kentongan.notify.Severity;
import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps to whom each notice goes and what became of it. */
@Repository
class OutboxStore {
    /**
     * @param bundle the rows of one recipient and channel that go in one message
     * @param reason the key of the sentence that says why it stands like this
     */
    record Row(
            UUID id,
            Filed notice,
            String channel,
            UUID recipient,
            String bundle,
            State state,
            Instant due,
            @Nullable String reason,
            boolean escalated,
            Instant at) {}

    private static final String INSERT = """
            insert into notify.outbox
                (id, notice_id, space, channel, recipient, bundle, state, due_at, reason, escalated, created_at)
            values (:id, :notice, :space, :channel, :recipient, :bundle, :state, :due, :reason, :escalated, :now)
            on conflict (notice_id, channel, recipient) do nothing
            """;

    /** Nothing of a bundle that presses less says when something that presses more is sent. */
    private static final String LAST_OF_BUNDLE = """
            select max(coalesce(o.sent_at, o.due_at)) as last
            from notify.outbox o join notify.notice n on n.id = o.notice_id
            where o.channel = :channel and o.recipient = :recipient and o.bundle = :bundle
                and o.state in ('waiting', 'sent') and n.severity = any(:severities)
            """;

    private static final String SHOWN = """
            select o.id, n.title, n.severity, n.unit_id, o.channel, o.recipient, o.state, o.attempts, o.due_at, o.reason,
                o.details, o.sent_at, o.escalated, o.created_at
            from notify.outbox o join notify.notice n on n.id = o.notice_id
            """;

    /** With what went in the same message, because a message keeps its content. */
    private static final String AGAIN = """
            update notify.outbox o set state = 'waiting', attempts = 0, due_at = :now, reason = null, details = '{}'
            from notify.outbox named
            where named.id = :id and named.state in ('failed', 'dropped')
                and (o.id = named.id or o.carried_by = named.carried_by)
                and o.state in ('failed', 'dropped') and o.channel <> 'none'
            """;

    private final JdbcClient jdbc;

    OutboxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when that notice reached that recipient by that channel before. */
    boolean insert(Row row) {
        return jdbc.sql(INSERT)
                        .param("id", row.id())
                        .param("notice", row.notice().id())
                        .param("space", row.notice().space())
                        .param("channel", row.channel())
                        .param("recipient", row.recipient())
                        .param("bundle", row.bundle())
                        .param("state", row.state().code())
                        .param("due", utc(row.due()))
                        .param("reason", row.reason())
                        .param("escalated", row.escalated())
                        .param("now", utc(row.at()))
                        .update()
                == 1;
    }

    /** When the last message of that bundle with something at least as severe went out or is to; {@code null} for none. */
    @Nullable
    Instant last(String channel, UUID recipient, String bundle, List<Severity> severities) {
        return jdbc.sql(LAST_OF_BUNDLE)
                .param("channel", channel)
                .param("recipient", recipient)
                .param("bundle", bundle)
                .param("severities", severities.stream().map(Severity::code).toArray(String[]::new))
                .query((row, index) -> Optional.ofNullable(instantOrNull(row, "last")))
                .single()
                .orElse(null);
    }

    /** The newest rows of notices of visible units in the space. */
    List<OutboxRow> list(Scope scope, int limit) {
        return jdbc.sql(SHOWN + """
                        where n.unit_id = any(:units) and n.space = :space order by o.created_at desc, o.id desc limit :limit
                        """)
                .param("units", scope.unitValues())
                .param("space", scope.space())
                .param("limit", limit)
                .query(OutboxStore::shown)
                .list();
    }

    /** What that recipient was sent last by that channel. */
    Optional<OutboxRow> latest(String channel, UUID recipient) {
        return jdbc.sql(SHOWN + """
                        where o.channel = :channel and o.recipient = :recipient order by o.created_at desc, o.id desc limit 1
                        """)
                .param("channel", channel)
                .param("recipient", recipient)
                .query(OutboxStore::shown)
                .optional();
    }

    Optional<OutboxRow> find(Scope scope, UUID id) {
        return jdbc.sql(SHOWN + "where o.id = :id and n.unit_id = any(:units) and n.space = :space")
                .param("id", id)
                .param("units", scope.unitValues())
                .param("space", scope.space())
                .query(OutboxStore::shown)
                .optional();
    }

    /** False when there is nothing to be sent again. */
    boolean again(UUID id, Instant now) {
        return jdbc.sql(AGAIN).param("id", id).param("now", utc(now)).update() > 0;
    }

    private static OutboxRow shown(ResultSet row, int index) throws SQLException {
        return new OutboxRow(
                row.getObject("id", UUID.class),
                row.getString("title"),
                Severity.of(row.getString("severity")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getString("channel"),
                row.getObject("recipient", UUID.class),
                State.of(row.getString("state")),
                row.getInt("attempts"),
                instant(row, "due_at"),
                row.getString("reason"),
                List.of((String[]) row.getArray("details").getArray()),
                instantOrNull(row, "sent_at"),
                row.getBoolean("escalated"),
                instant(row, "created_at"));
    }
}
