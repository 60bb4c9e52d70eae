package id.kentongan.source.feed.document;

import id.kentongan.source.Entry;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a feed announces at one moment.
 *
 * @param title of the feed, one line
 * @param self the address by which it calls itself, the topic of a WebSub subscription
 * @param hubs that tell subscribers of changes (WebSub, 4)
 * @param period how often it changes by its own account: {@code ttl} of RSS or {@code sy:updatePeriod}
 * @param entries news and, beside them, what had to be refused; in the order of the feed
 */
public record Feed(
        @Nullable String title,
        @Nullable URI self,
        List<URI> hubs,
        @Nullable Duration period,
        List<Entry> entries) {

    public Feed {
        hubs = List.copyOf(hubs);
        entries = List.copyOf(entries);
    }

    /** The same under the links of its HTTP headers, which hold if both name them (WebSub, 4). */
    public Feed with(@Nullable URI otherSelf, List<URI> otherHubs) {
        return new Feed(
                title, otherSelf == null ? self : otherSelf, otherHubs.isEmpty() ? hubs : otherHubs, period, entries);
    }
}
