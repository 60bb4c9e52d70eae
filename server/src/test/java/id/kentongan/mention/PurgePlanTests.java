package id.kentongan.mention;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.TestDatabase;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class PurgePlanTests {
    /** Source 1 may keep its old mentions, source 2 has young ones only. */
    private static final String ROWS = """
            insert into mention.mention (id, space, unit_id, source_id, external_id, kind, at, day, updated_at, collected_at,
                text, content_hash, version, element_negative, element_neutral, element_positive, threats, own_voice, counted)
            select lpad(to_hex(n), 32, '0')::uuid, 0, gen_random_uuid(),
                lpad(case when n <= 20000 then '1' else '2' end, 32, '0')::uuid, 'r' || n, 'review', now(), now(), now(), now(),
                '', n, 1, 0, 0, 0, 0, false, true
            from generate_series(1, 40000) as n
            """;

    private static final String PLAN = """
            explain select id from mention.mention
            where source_id = lpad('2', 32, '0')::uuid and id < lpad(to_hex(20001), 32, '0')::uuid limit 5000
            """;

    @Test
    void looksOnlyAtTheOldMentionsOfOneSource() {
        var jdbc = JdbcClient.create(TestDatabase.fresh().dataSource());
        jdbc.sql(ROWS).update();
        jdbc.sql("vacuum analyze mention.mention").update();

        var plan = jdbc.sql(PLAN).query((row, index) -> row.getString(1)).list();

        assertThat(plan.toString()).contains("mention_source").doesNotContain("Filter");
    }
}
