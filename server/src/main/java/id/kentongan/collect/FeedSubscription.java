package id.kentongan.collect;

import id.kentongan.source.SourceId;
import id.kentongan.source.feed.FeedState;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A feed that is polled, and how that went.
 *
 * @param nextPollAt when it will be asked again
 * @param polledAt when it last was
 * @param failures how often in a row it did not work
 * @param stopped why it is asked no more, {@code null} while it is
 * @param entries how many its last document held, {@code matched} of which had a watchword, and {@code refused} of which
 *     could not be used
 */
public record FeedSubscription(
        SourceId source,
        FeedState state,
        Watchwords words,
        Instant nextPollAt,
        @Nullable Instant polledAt,
        int failures,
        @Nullable Stop stopped,
        int entries,
        int matched,
        int refused) {
    /** Why a feed is asked no more. */
    public enum Stop {
        /** Its site took it away for good. */
        GONE,
        PERSON
    }
}
