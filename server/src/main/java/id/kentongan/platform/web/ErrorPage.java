package id.kentongan.platform.web;

import org.springframework.http.HttpStatus;

/**
 * The page for what went wrong.
 *
 * @param sentence the key of what is said: what happened, what is safe, what to do
 */
public record ErrorPage(int status, String sentence) {
    static ErrorPage of(HttpStatus status) {
        var sentence =
                switch (status) {
                    case FORBIDDEN -> "forbidden";
                    case NOT_FOUND -> "missing";
                    case CONTENT_TOO_LARGE -> "large";
                    case SERVICE_UNAVAILABLE -> "away";
                    case INSUFFICIENT_STORAGE -> "full";
                    default -> status.is4xxClientError() ? "refused" : "broken";
                };
        return new ErrorPage(status.value(), "web.error." + sentence);
    }
}
