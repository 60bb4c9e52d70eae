package id.kentongan.source.feed.document;

import id.kentongan.platform.net.OutsideFailure;
import id.kentongan.platform.net.RetryableFailure;
import id.kentongan.platform.net.TerminalFailure;
import id.kentongan.source.xml.Charsets;
import id.kentongan.source.xml.MendedXml;
import id.kentongan.source.xml.Prolog;
import id.kentongan.source.xml.SafeXml;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneId;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Reads feeds of any kind; which kind it is, the document itself tells. An entry that cannot be used is refused beside the
 * others. Thread-safe.
 */
public final class FeedReader {

    private final ZoneId zone;

    /** @param zone of dates that are written without one */
    public FeedReader(ZoneId zone) {
        this.zone = zone;
    }

    /**
     * @param fetchedAt stands for dates that are missing, or later than that by more than a day
     * @throws RetryableFailure when it cannot be read as it is now: broken, cut off, or the page of a repair
     * @throws TerminalFailure when it is made to do harm
     */
    public Feed read(FeedDocument document, Instant fetchedAt) throws OutsideFailure {
        var base = document.base();
        var prolog = Prolog.of(Charsets.decode(document.content(), document.contentType()));
        var entries = new EntryReader(base, new EntryDates(zone, fetchedAt));
        if (prolog.isJson()) {
            return json(prolog.text(), base, entries);
        }
        if (prolog.isHtml()) {
            throw new RetryableFailure("feed.failed.page", host(base));
        }
        if (prolog.hasDoctype()) {
            throw new TerminalFailure("feed.failed.doctype", host(base));
        }
        if (prolog.name() == null) {
            throw new RetryableFailure("feed.failed.format", host(base));
        }
        return xml(prolog.text(), base, entries);
    }

    private static Feed xml(String text, URI base, EntryReader entries) throws OutsideFailure {
        try {
            var feed = known(XmlFeed.of(SafeXml.read(MendedXml.of(text)), base), base);
            var channel = feed.channel();
            var title = channel.title();
            var self = channel.self(base);
            var hubs = channel.hubs(base);
            var period = channel.period();
            feed.readInto(entries);
            return new Feed(title, self, hubs, period, entries.entries());
        } catch (SafeXml.Overgrown e) {
            throw new TerminalFailure("feed.failed.overgrown", host(base));
        } catch (JDOMException e) {
            throw new RetryableFailure("feed.failed.broken", host(base));
        }
    }

    private static Feed json(String text, URI base, EntryReader entries) throws OutsideFailure {
        try {
            var feed = known(JsonFeed.of(text), base);
            feed.readInto(entries);
            return new Feed(feed.title(), feed.self(base), feed.hubs(base), null, entries.entries());
        } catch (JacksonException e) {
            throw new RetryableFailure("feed.failed.broken", host(base));
        }
    }

    private static <T> T known(@Nullable T feed, URI base) throws RetryableFailure {
        if (feed == null) {
            throw new RetryableFailure("feed.failed.format", host(base));
        }
        return feed;
    }

    private static String host(URI base) {
        return String.valueOf(base.getHost());
    }
}
