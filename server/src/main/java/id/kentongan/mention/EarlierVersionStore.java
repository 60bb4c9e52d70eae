package id.kentongan.mention;

import static id.kentongan.platform.Sql.instant;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What edited mentions said before, for who asks what is kept of them. */
@Repository
class EarlierVersionStore implements Keeping {
    private static final String LIST = """
            select mention_id, version, updated_at, replaced_at, stars, title, text, translation
            from mention.earlier_version where mention_id = any(:ids) order by mention_id, version
            """;

    private final JdbcClient jdbc;

    EarlierVersionStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String part() {
        return "earlier_versions";
    }

    @Override
    public int count(Collection<MentionId> mentions) {
        return of("select count(*) from mention.earlier_version where mention_id = any(:ids)", mentions)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<MentionId, Object> of(Collection<MentionId> mentions) {
        var versions = new HashMap<MentionId, List<Object>>();
        of(LIST, mentions).query(row -> {
            var version = new LinkedHashMap<String, @Nullable Object>();
            version.put("version", row.getInt("version"));
            version.put("updated_at", instant(row, "updated_at").toString());
            version.put("replaced_at", instant(row, "replaced_at").toString());
            version.put("stars", row.getObject("stars", Integer.class));
            version.put("title", row.getString("title"));
            version.put("text", row.getString("text"));
            version.put("translation", row.getString("translation"));
            versions.computeIfAbsent(new MentionId(row.getObject("mention_id", UUID.class)), id -> new ArrayList<>())
                    .add(version);
        });
        return Map.copyOf(versions);
    }

    @Override
    public void erase(Collection<MentionId> mentions) {
        of("delete from mention.earlier_version where mention_id = any(:ids)", mentions)
                .update();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<MentionId> mentions) {
        return jdbc.sql(sql)
                .param("ids", mentions.stream().map(MentionId::value).toArray(UUID[]::new));
    }
}
