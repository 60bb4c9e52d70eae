/**
 * News as web sites publish it for machines: RSS, Atom and JSON Feed. Finds the feeds of a page, fetches them politely, and
 * turns what they announce into items that hold a headline, an excerpt and the link, never the article. It keeps no state
 * of its own and knows no database; who polls when, and where items go, is decided above it.
 */
@NamedInterface("feed")
@NullMarked
package id.kentongan.source.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
