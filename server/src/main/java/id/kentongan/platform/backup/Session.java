package id.kentongan.platform.backup;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** One transaction in which values look the same in every PostgreSQL, whatever its settings. Rolled back unless committed. */
final class Session implements AutoCloseable {
    private static final String[] PLAIN = {
        "set local timezone = 'UTC'",
        "set local datestyle = 'ISO'",
        "set local intervalstyle = 'iso_8601'",
        "set local extra_float_digits = 1",
        "set local bytea_output = 'hex'",
        "set local search_path = pg_catalog",
        "set local statement_timeout = 0",
        "set local idle_in_transaction_session_timeout = 0",
        "set local maintenance_work_mem = '256MB'"
    };

    private final Connection connection;

    private Session(Connection connection) {
        this.connection = connection;
    }

    /** Everything it reads is of one moment, and it writes nothing. */
    static Session snapshot(DataSource database) throws SQLException {
        return open(database, Connection.TRANSACTION_REPEATABLE_READ, true);
    }

    static Session writing(DataSource database) throws SQLException {
        return open(database, Connection.TRANSACTION_READ_COMMITTED, false);
    }

    private static Session open(DataSource database, int isolation, boolean readOnly) throws SQLException {
        var connection = database.getConnection();
        try {
            connection.setReadOnly(readOnly);
            connection.setTransactionIsolation(isolation);
            connection.setAutoCommit(false);
            var session = new Session(connection);
            for (var setting : PLAIN) {
                session.execute(setting);
            }
            return session;
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw e;
        }
    }

    JdbcClient jdbc() {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    CopyManager copy() throws SQLException {
        return connection.unwrap(PGConnection.class).getCopyAPI();
    }

    void execute(String statement) {
        jdbc().sql(statement).update();
    }

    void commit() throws SQLException {
        connection.commit();
    }

    /** Gives the connection back as it came. */
    @Override
    public void close() throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setAutoCommit(true);
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        }
    }
}
