package id.kentongan.source.feed.document;

import id.kentongan.platform.net.Fetched;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The bytes of a feed as they came.
 *
 * @param contentType the header that came with them
 * @param base the address they came from, against which relative links are read
 */
public record FeedDocument(byte[] content, @Nullable String contentType, URI base) {

    public static FeedDocument of(Fetched fetched) {
        return new FeedDocument(fetched.body(), fetched.contentType(), fetched.uri());
    }
}
