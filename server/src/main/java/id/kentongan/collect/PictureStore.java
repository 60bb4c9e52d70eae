package id.kentongan.collect;

import id.kentongan.mention.MentionId;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps the pictures of notes, each with its mention and no longer. */
@Repository
class PictureStore {
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
}
