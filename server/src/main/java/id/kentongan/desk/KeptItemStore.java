package id.kentongan.desk;

import static id.kentongan.platform.Sql.instant;
import static id.kentongan.platform.Sql.instantOrNull;

import id.kentongan.mention.Keeping;
import id.kentongan.mention.MentionId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the desk keeps of mentions, for who asks what is kept of them. On erasure the labels go, which are the only words here;
 * how the item stood stays, as the work that was done.
 */
@Repository
class KeptItemStore implements Keeping {
    private static final String LIST = """
            select id, arrived_at, state, wake_at, done_reason, done_at, tags, owner_id is not null as assigned
            from desk.item where id = any(:ids)
            """;

    private static final String ERASE = """
            with labels as (
                update desk.act_item set before = before || '{"tags": []}' where item_id = any(:ids))
            update desk.item set tags = '{}' where id = any(:ids)
            """;

    private final JdbcClient jdbc;

    KeptItemStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "inbox";
    }

    @Override
    public int count(Collection<MentionId> mentions) {
        return of("select count(*) from desk.item where id = any(:ids)", mentions)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<MentionId, Object> of(Collection<MentionId> mentions) {
        var items = new HashMap<MentionId, Object>();
        of(LIST, mentions).query(row -> {
            items.put(new MentionId(row.getObject("id", UUID.class)), item(row));
        });
        return Map.copyOf(items);
    }

    private static Map<String, @Nullable Object> item(ResultSet row) throws SQLException {
        var item = new LinkedHashMap<String, @Nullable Object>();
        item.put("arrived_at", instant(row, "arrived_at").toString());
        item.put("state", row.getInt("state") == 0 ? "open" : "done");
        var wakeAt = instantOrNull(row, "wake_at");
        item.put("put_off_until", wakeAt == null ? null : wakeAt.toString());
        item.put("done_reason", row.getString("done_reason"));
        var doneAt = instantOrNull(row, "done_at");
        item.put("done_at", doneAt == null ? null : doneAt.toString());
        item.put("assigned", row.getBoolean("assigned"));
        item.put("labels", List.of((String[]) row.getArray("tags").getArray()));
        return item;
    }

    @Override
    public void erase(Collection<MentionId> mentions) {
        of(ERASE, mentions).update();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<MentionId> mentions) {
        return jdbc.sql(sql)
                .param("ids", mentions.stream().map(MentionId::value).toArray(UUID[]::new));
    }
}
