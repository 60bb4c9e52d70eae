package id.kentongan.api;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that cannot be answered as it is. Nothing was done. */
class ApiRefused extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1;

    /** Words from outside that an answer repeats are cut at so many characters. */
    private static final int LONGEST_QUOTE = 60;

    private final HttpStatus status;
    private final String code;
    private final @Nullable String where;

    private ApiRefused(HttpStatus status, String code, String detail, @Nullable String where) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.where = where;
    }

    static ApiRefused of(HttpStatus status, String code, String detail) {
        return new ApiRefused(status, code, detail, null);
    }

    /** @param where in the body, as a JSON pointer (RFC 6901) */
    static ApiRefused inBody(String code, String detail, String where) {
        return new ApiRefused(HttpStatus.BAD_REQUEST, code, detail, where);
    }

    static ApiRefused parameter(String name, String detail) {
        return of(HttpStatus.BAD_REQUEST, "bad_parameter", name + ": " + detail);
    }

    /** A word from outside as an answer may repeat it. */
    static String quoted(String text) {
        var shown = text.length() <= LONGEST_QUOTE ? text : text.substring(0, LONGEST_QUOTE) + "\u2026";
        return '"' + shown + '"';
    }

    HttpStatus status() {
        return status;
    }

    String code() {
        return code;
    }

    String detail() {
        return String.valueOf(getMessage());
    }

    @Nullable
    String where() {
        return where;
    }
}
