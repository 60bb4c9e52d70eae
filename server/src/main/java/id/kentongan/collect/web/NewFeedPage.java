package id.kentongan.collect.web;

import id.kentongan.collect.Feeds;
import id.kentongan.people.Unit;
import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.web.FieldErrors;
import id.kentongan.platform.web.Texts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The way to a new feed: first its address, then what was found there and how it shall be read.
 *
 * @param found what stands at the address, {@code null} before it was looked for
 * @param failure why it could not be looked for
 */
public record NewFeedPage(
        List<Unit> units,
        String address,
        Feeds.Look.@Nullable Found found,
        @Nullable OutsideFailure failure,
        String name,
        String words,
        FieldErrors errors) {
    static NewFeedPage of(List<Unit> units) {
        return new NewFeedPage(units, "", null, null, "", "", FieldErrors.NONE);
    }

    NewFeedPage at(String where) {
        return new NewFeedPage(units, where, found, failure, name, words, errors);
    }

    NewFeedPage found(Feeds.Look.Found feed) {
        var title = feed.title() == null ? feed.uri().getHost() : feed.title();
        return new NewFeedPage(units, feed.uri().toString(), feed, null, title, words, errors);
    }

    NewFeedPage failed(OutsideFailure why) {
        return new NewFeedPage(units, address, null, why, name, words, errors);
    }

    NewFeedPage failed(FieldErrors what) {
        return new NewFeedPage(units, address, null, null, name, words, what);
    }

    NewFeedPage named(String typed, String typedWords, FieldErrors what) {
        return new NewFeedPage(units, address, found, failure, typed, typedWords, what);
    }

    /** Why the address could not be looked at, in a sentence; empty when it could. */
    public String trouble(Texts t) {
        return failure == null ? "" : t.of(failure.key(), failure.details().toArray());
    }
}
