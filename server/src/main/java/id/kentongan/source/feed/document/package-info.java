/**
 * What stands in a feed: RSS, Atom and JSON Feed become items that hold a headline, an excerpt and the link, never the article.
 * Bytes go in and entries come out; nothing is fetched here.
 */
@NamedInterface("feed")
@NullMarked
package id.kentongan.source.feed.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
