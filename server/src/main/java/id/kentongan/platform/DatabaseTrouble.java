package id.kentongan.platform;

import java.sql.SQLException;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Why the database did not do what was asked. SQLSTATE classes: PostgreSQL documentation, appendix A. */
public enum DatabaseTrouble {
    /** 53100: no room on the disk. */
    DISK_FULL,
    /** Classes 08 and 57P: the server went away; it may come back. */
    GONE,
    /** 40001 and 40P01: two transactions were in each other's way; the same may pass the next time. */
    CONFLICT,
    OTHER;

    public static DatabaseTrouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                return of(sql.getSQLState());
            }
        }
        // the pool gave up waiting for a connection
        return failure instanceof CannotGetJdbcConnectionException
                        || failure instanceof CannotCreateTransactionException
                ? GONE
                : OTHER;
    }

    private static DatabaseTrouble of(String state) {
        return switch (state) {
            case "53100" -> DISK_FULL;
            case "40001", "40P01" -> CONFLICT;
            default -> state.startsWith("08") || state.startsWith("57P") ? GONE : OTHER;
        };
    }
}
