package id.kentongan.source.feed;

import id.kentongan.platform.net.Fetched;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What has to be remembered of a feed between two polls.
 *
 * @param uri where to ask
 * @param etag of the last answer
 * @param lastModified of the last answer, as written
 */
public record FeedState(
        URI uri, @Nullable String etag, @Nullable String lastModified) {

    /** A feed that was never read. */
    public static FeedState of(URI uri) {
        return new FeedState(uri, null, null);
    }

    FeedState after(Fetched fetched) {
        return new FeedState(address(fetched), fetched.etag(), fetched.lastModified());
    }

    /** The marks of what was not sent again still hold. */
    FeedState unchanged(Fetched fetched) {
        return new FeedState(
                address(fetched),
                fetched.etag() == null ? etag : fetched.etag(),
                fetched.lastModified() == null ? lastModified : fetched.lastModified());
    }

    private URI address(Fetched fetched) {
        return fetched.moved() ? fetched.uri() : uri;
    }
}
