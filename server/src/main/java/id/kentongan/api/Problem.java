package id.kentongan.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What went wrong, as RFC 9457 has it.
 *
 * @param title the name of the status
 * @param detail what happened and what to do, in plain English
 * @param code by which a program tells it from others; stays the same when the words change
 * @param where in the body that was sent, as a JSON pointer (RFC 6901)
 */
@JsonPropertyOrder({"title", "status", "detail", "code", "where"})
@JsonInclude(JsonInclude.Include.NON_NULL)
record Problem(
        String title,
        int status,
        String detail,
        String code,
        @Nullable String where) {
    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = new JsonMapper();

    static Problem of(HttpStatusCode status, String code, String detail) {
        return of(status, code, detail, null);
    }

    static Problem of(HttpStatusCode status, String code, String detail, @Nullable String where) {
        var known = HttpStatus.resolve(status.value());
        return new Problem(known == null ? "Error" : known.getReasonPhrase(), status.value(), detail, code, where);
    }

    void write(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setContentType(MEDIA_TYPE);
        response.getOutputStream().write(JSON.writeValueAsString(this).getBytes(StandardCharsets.UTF_8));
    }
}
