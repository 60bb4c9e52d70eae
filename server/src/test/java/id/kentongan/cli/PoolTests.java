package id.kentongan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.ServerTest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class PoolTests extends ServerTest {
    @Autowired
    private DataSource pool;

    @Test
    void keepsWhatPeopleWroteOutOfErrors() {
        assertThat(ErrorDetail.of(pool)).contains("duplicate key").doesNotContain("kata warga");
    }
}
