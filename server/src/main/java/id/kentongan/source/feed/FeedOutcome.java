package id.kentongan.source.feed;

import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.source.feed.document.Feed;
import java.time.Duration;

/** What a poll of a feed gave. */
public sealed interface FeedOutcome {

    /**
     * The feed as it is now, whether or not something in it is new.
     *
     * @param state to be remembered instead of the one asked with; its address differs when the feed moved for good
     * @param nextPoll how long to leave the feed alone
     */
    record New(Feed feed, FeedState state, Duration nextPoll) implements FeedOutcome {}

    /** Nothing changed since the answer that the state is of. */
    record Unchanged(FeedState state, Duration nextPoll) implements FeedOutcome {}

    /** It was taken away for good (410) and is not to be asked for again. */
    record Gone() implements FeedOutcome {}

    /**
     * The state stays as it was.
     *
     * @param nextPoll never less than the other side asks for; the longest pause when it will not work by itself
     */
    record Failed(OutsideFailure failure, Duration nextPoll) implements FeedOutcome {}
}
