package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.Schemas;
import id.kentongan.TestDatabase;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** An installation from before answers were counted. */
class AnswersMigrationTests {
    private static final UUID UNIT = new UUID(0, 1);
    private static final UUID SOURCE = new UUID(0, 2);

    private final DataSource database = TestDatabase.empty().dataSource();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @Test
    void countsTheAnswersToWhatIsStored() {
        Schemas.migrateTo(database, "mention", "6");
        mention(1, "review", "2026-03-02 08:00+07", null, true);
        mention(2, "review", "2026-03-02 09:00+07", "2026-03-03 09:00+07", true);
        mention(3, "review", "2026-03-02 10:00+07", "2026-03-05 09:00+07", true);
        mention(4, "review", "2026-03-03 08:00+07", "2026-03-09 08:00+07", true);
        mention(5, "review", "2026-03-03 09:00+07", "2026-04-09 08:00+07", true);
        mention(6, "review", "2026-03-03 10:00+07", "2026-03-03 10:00+07", true);
        mention(7, "review", "2026-03-03 11:00+07", "2026-03-03 12:00+07", false);
        mention(8, "comment", "2026-03-03 11:00+07", "2026-03-03 12:00+07", true);
        counts("day_count", "2026-03-02", 3);
        counts("day_count", "2026-03-03", 4);
        counts("month_count", "2026-03-01", 7);

        Schemas.migrateTo(database, "mention", "7");

        assertThat(answers("day_count")).containsExactly("1 2 0 1 2 2", "0 3 1 0 0 1");
        assertThat(answers("month_count")).containsExactly("1 5 1 1 2 3");
    }

    private void mention(int number, String kind, String at, @Nullable String replyAt, boolean counted) {
        jdbc.sql("""
                        insert into mention.mention (id, space, unit_id, source_id, external_id, kind, at, day, updated_at,
                            collected_at, text, reply_at, content_hash, version, element_negative, element_neutral,
                            element_positive, threats, own_voice, counted, corrected)
                        values (:id, 0, :unit, :source, :external, :kind, :at::timestamptz, left(:at, 10)::date,
                            :at::timestamptz, :at::timestamptz, '', :reply::timestamptz, 0, 1, 0, 0, 0, 0, false, :counted,
                            false)
                        """)
                .param("id", new UUID(1, number))
                .param("unit", UNIT)
                .param("source", SOURCE)
                .param("external", "r" + number)
                .param("kind", kind)
                .param("at", at)
                .param("reply", replyAt)
                .param("counted", counted)
                .update();
    }

    private void counts(String table, String day, int mentions) {
        jdbc.sql("insert into mention." + table
                        + " (space, unit_id, source_id, day, mentions) values (0, :unit, :source, :day::date, :n)")
                .param("unit", UNIT)
                .param("source", SOURCE)
                .param("day", day)
                .param("n", mentions)
                .update();
    }

    private List<String> answers(String table) {
        return jdbc.sql("select concat_ws(' ', unanswered, answered, answered_undated, answered_in_1, answered_in_3,"
                        + " answered_in_7) from mention." + table + " order by day")
                .query(String.class)
                .list();
    }
}
