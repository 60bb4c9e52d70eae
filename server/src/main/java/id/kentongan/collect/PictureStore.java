package id.kentongan.collect;

import id.kentongan.mention.Keeping;
import id.kentongan.mention.MentionId;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pictures of notes, each with its mention and no longer. */
@Repository
class PictureStore implements Keeping {
    private final JdbcClient jdbc;

    PictureStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(MentionId mention, Screenshot picture) {
        jdbc.sql("insert into collect.picture (mention_id, png, width, height) values (:id, :png, :width, :height)")
                .param("id", mention.value())
                .param("png", picture.png())
                .param("width", picture.width())
                .param("height", picture.height())
                .update();
    }

    Optional<byte[]> find(MentionId mention) {
        return jdbc.sql("select png from collect.picture where mention_id = :id")
                .param("id", mention.value())
                .query((row, index) -> row.getBytes("png"))
                .optional();
    }

    boolean has(MentionId mention) {
        return jdbc.sql("select count(*) from collect.picture where mention_id = :id")
                        .param("id", mention.value())
                        .query(Integer.class)
                        .single()
                > 0;
    }

    @Override
    public String part() {
        return "picture";
    }

    @Override
    public int count(Collection<MentionId> mentions) {
        return of("select count(*) from collect.picture where mention_id = any(:ids)", mentions)
                .query(Integer.class)
                .single();
    }

    /** The PNG as bytes, which JSON writes as base64. */
    @Override
    public Map<MentionId, Object> of(Collection<MentionId> mentions) {
        var pictures = new HashMap<MentionId, Object>();
        of("select mention_id, png from collect.picture where mention_id = any(:ids)", mentions)
                .query(row -> {
                    pictures.put(
                            new MentionId(row.getObject("mention_id", UUID.class)),
                            Map.of("media_type", "image/png", "base64", row.getBytes("png")));
                });
        return Map.copyOf(pictures);
    }

    @Override
    public void erase(Collection<MentionId> mentions) {
        of("delete from collect.picture where mention_id = any(:ids)", mentions).update();
    }

    private JdbcClient.StatementSpec of(String sql, Collection<MentionId> mentions) {
        return jdbc.sql(sql)
                .param("ids", mentions.stream().map(MentionId::value).toArray(UUID[]::new));
    }
}
