package id.kentongan.cli;

import static org.assertj.core.api.Assertions.catchThrowable;

import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What an error says that quotes a row. */
final class ErrorDetail {
    private ErrorDetail() {}

    static String of(DataSource database) {
        var jdbc = JdbcClient.create(database);
        var failure = catchThrowable(() -> jdbc.sql("""
                        create temporary table said (words text primary key);
                        insert into said select 'kata ' || 'warga' from generate_series(1, 2)
                        """).update());
        return String.valueOf(failure.getMessage());
    }
}
