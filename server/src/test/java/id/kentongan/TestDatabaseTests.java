package id.kentongan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

class TestDatabaseTests {
    @Test
    void givesEachCallerADatabaseOfItsOwn() {
        var first = JdbcClient.create(TestDatabase.empty().dataSource());
        var second = JdbcClient.create(TestDatabase.empty().dataSource());
        first.sql("CREATE TABLE word (text text)").update();
        assertThat(second.sql("SELECT count(*) FROM pg_class WHERE relname = 'word'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void bringsTheTablesOfEveryModule() {
        var database = JdbcClient.create(TestDatabase.fresh().dataSource());
        for (var schema : Schemas.ALL) {
            assertThat(database.sql("SELECT count(*) FROM pg_tables WHERE schemaname = ?")
                            .param(schema)
                            .query(Long.class)
                            .single())
                    .as(schema)
                    .isGreaterThan(1);
        }
    }
}
