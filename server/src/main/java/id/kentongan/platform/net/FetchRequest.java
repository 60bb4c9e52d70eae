package id.kentongan.platform.net;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch with GET.
 *
 * @param uri an http or https address
 * @param accept the media types that are understood (RFC 9110, 12.5.1)
 * @param etag as the last answer gave it, so that an unchanged resource answers 304
 * @param lastModified as the last answer gave it, for the same
 */
public record FetchRequest(
        URI uri,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        Limits limits) {

    public FetchRequest {
        requireOneLine(accept);
        requireOneLine(etag);
        requireOneLine(lastModified);
    }

    /** Whatever is there. */
    public static FetchRequest of(URI uri, Limits limits) {
        return new FetchRequest(uri, "*/*", null, null, limits);
    }

    static void requireOneLine(@Nullable String header) {
        if (header != null && header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("not the value of a header: " + header);
        }
    }
}
