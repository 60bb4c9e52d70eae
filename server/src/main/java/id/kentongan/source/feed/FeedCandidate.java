package id.kentongan.source.feed;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed may be.
 *
 * @param title by which the page calls it
 * @param declared whether the page names it; else it is only where sites often have one
 */
public record FeedCandidate(URI uri, @Nullable String title, boolean declared) {}
