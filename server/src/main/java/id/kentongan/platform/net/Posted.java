package id.kentongan.platform.net;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * An answer to a POST.
 *
 * @param status whatever it is
 * @param retryAfter how long the other side asks to be left alone, by its header {@code Retry-After}
 * @param body unpacked; empty where it was not wanted
 */
public record Posted(int status, @Nullable Duration retryAfter, byte[] body) {

    public boolean isSuccess() {
        return status >= 200 && status <= 299;
    }

    /** What a status that is no success means (RFC 9110, 15): 408, 425, 429 and all of 5xx pass, the others stay. */
    public OutsideFailure failure(String host) {
        var code = String.valueOf(status);
        return switch (status) {
            case 401, 403 -> new TerminalFailure("net.failed.forbidden", host, code);
            case 404, 410 -> new TerminalFailure("net.failed.missing", host, code);
            case 429, 503 -> new RetryableFailure(retryAfter, "net.failed.busy", host, code);
            case 408, 425 -> new RetryableFailure(retryAfter, "net.failed.server", host, code);
            default ->
                status >= 500
                        ? new RetryableFailure(retryAfter, "net.failed.server", host, code)
                        : new TerminalFailure("net.failed.status", host, code);
        };
    }
}
