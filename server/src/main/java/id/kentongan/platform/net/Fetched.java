package id.kentongan.platform.net;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer that was read to its end.
 *
 * @param status 200 to 299, 304 or 410; every other one is a failure
 * @param uri where it came from after all redirects
 * @param moved whether there were redirects and all of them were permanent (301, 308), so that {@code uri} should be
 *     asked from now on
 * @param links the values of {@code Link} headers as they stand (RFC 8288)
 * @param maxAge how long the answer stays fresh, by its {@code Cache-Control}
 * @param body unpacked; empty for 304 and 410
 */
public record Fetched(
        int status,
        URI uri,
        boolean moved,
        @Nullable String contentType,
        @Nullable String etag,
        @Nullable String lastModified,
        List<String> links,
        @Nullable Duration maxAge,
        byte[] body) {

    public static final int NOT_MODIFIED = 304;
    public static final int GONE = 410;

    public Fetched {
        links = List.copyOf(links);
    }

    Fetched at(boolean movedForGood) {
        return new Fetched(status, uri, movedForGood, contentType, etag, lastModified, links, maxAge, body);
    }
}
