package id.kentongan.collect;

import id.kentongan.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is against its own past.
 *
 * @param feed how it is polled, {@code null} unless it is a feed
 * @param week how many it brought in the last seven full days
 * @param expected how many that would be as in the eight weeks before
 * @param weekly how many it brought in each of the last nine weeks, the oldest first
 */
public record WatchedSource(
        Source source,
        SourceState state,
        @Nullable FeedSubscription feed,
        int week,
        double expected,
        List<Integer> weekly) {
    public WatchedSource {
        weekly = List.copyOf(weekly);
    }
}
