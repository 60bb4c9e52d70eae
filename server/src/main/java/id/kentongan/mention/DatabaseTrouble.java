package id.kentongan.mention;

import java.sql.SQLException;

/** Why the database did not take a batch. SQLSTATE classes: PostgreSQL documentation, appendix A. */
enum DatabaseTrouble {
    /** 53100: no room on the disk. */
    DISK_FULL("import.failed.disk_full"),
    /** Classes 08 and 57P: the server went away; it may come back. */
    GONE("import.failed.gone"),
    /** 40001 and 40P01: two transactions were in each other's way; the same batch may pass the next time. */
    CONFLICT("import.failed.database"),
    OTHER("import.failed.database");

    private final String messageKey;

    DatabaseTrouble(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    static DatabaseTrouble of(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getSQLState() != null) {
                var state = sql.getSQLState();
                if (state.equals("53100")) {
                    return DISK_FULL;
                }
                if (state.equals("40001") || state.equals("40P01")) {
                    return CONFLICT;
                }
                return state.startsWith("08") || state.startsWith("57P") ? GONE : OTHER;
            }
        }
        // the pool gave up waiting for a connection
        return failure instanceof org.springframework.jdbc.CannotGetJdbcConnectionException ? GONE : OTHER;
    }
}
