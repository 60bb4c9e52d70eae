package id.kentongan.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.UncategorizedSQLException;

class DatabaseTroubleTests {
    @ParameterizedTest
    @CsvSource({
        "53100, DISK_FULL",
        "08006, GONE",
        "57P01, GONE",
        "40001, CONFLICT",
        "40P01, CONFLICT",
        "23505, OTHER",
    })
    void isToldByItsState(String state, DatabaseTrouble trouble) {
        var failure = new UncategorizedSQLException("copy", null, new SQLException("", state));

        assertThat(DatabaseTrouble.of(failure)).isEqualTo(trouble);
    }
}
