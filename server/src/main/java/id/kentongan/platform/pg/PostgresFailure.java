package id.kentongan.platform.pg;

/** The embedded PostgreSQL cannot be had. The message is one line that tells a user what is wrong and what to do. */
public final class PostgresFailure extends RuntimeException {
    PostgresFailure(String message) {
        super(message);
    }

    PostgresFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
