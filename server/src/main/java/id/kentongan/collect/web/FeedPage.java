package id.kentongan.collect.web;

import id.kentongan.collect.FeedSubscription;
import id.kentongan.platform.web.Texts;
import id.kentongan.source.Source;

/** One feed and how polling it goes. */
public record FeedPage(Source source, FeedSubscription feed, boolean mayManage) {
    public String trouble(Texts t) {
        var error = source.health().error();
        return error == null ? "" : t.of(error, source.health().errorDetails().toArray());
    }

    public String counts(Texts t) {
        return t.of("collect.feed.counts", feed.entries(), feed.matched(), feed.refused());
    }
}
