package id.kentongan.notify.outbox;

import static id.kentongan.platform.Sql.utc;

import id.kentongan.notify.Notice;
import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import id.kentongan.platform.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps what is said, once for all who are told. */
@Repository
class NoticeStore {
    private static final String INSERT = """
            insert into notify.notice (id, key, group_key, severity, unit_id, space, title, lines, path, created_at)
            values (:id, :key, :group, :severity, :unit, :space, :title, :lines, :path, :now)
            on conflict (key) do nothing
            """;
    private static final String SELECT = "select id, key, group_key, severity, unit_id, space from notify.notice ";

    private final JdbcClient jdbc;

    NoticeStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** False when there is one of that key, which stays as it is. */
    boolean insert(UUID id, Notice notice, Instant now) {
        return jdbc.sql(INSERT)
                        .param("id", id)
                        .param("key", notice.key())
                        .param("group", notice.group())
                        .param("severity", notice.severity().code())
                        .param("unit", notice.unit().value())
                        .param("space", notice.space())
                        .param("title", notice.title())
                        .param("lines", notice.lines().toArray(String[]::new))
                        .param("path", notice.path())
                        .param("now", utc(now))
                        .update()
                == 1;
    }

    Optional<Filed> find(String key) {
        return jdbc.sql(SELECT + "where key = :key")
                .param("key", key)
                .query(NoticeStore::filed)
                .optional();
    }

    Filed get(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(NoticeStore::filed)
                .single();
    }

    /** The notice of that key, when nobody had acknowledged it before. */
    Optional<UUID> acknowledge(String key, Instant now) {
        return jdbc.sql("""
                        update notify.notice set acknowledged_at = :now where key = :key and acknowledged_at is null
                        returning id
                        """)
                .param("now", utc(now))
                .param("key", key)
                .query(Sql::id)
                .optional();
    }

    /** Takes away what was said before then, unless some of it still waits; says how many. */
    int forget(Instant before) {
        return jdbc.sql("""
                        delete from notify.notice n where n.created_at < :before and not exists
                            (select 1 from notify.outbox o where o.notice_id = n.id and o.state = 'waiting')
                        """).param("before", utc(before)).update();
    }

    private static Filed filed(ResultSet row, int index) throws SQLException {
        return new Filed(
                row.getObject("id", UUID.class),
                row.getString("key"),
                row.getString("group_key"),
                Severity.of(row.getString("severity")),
                new UnitId(row.getObject("unit_id", UUID.class)),
                row.getInt("space"));
    }
}
