/**
 * News as web sites publish it for machines. Finds the feeds of a page, polls them politely, and says when to come back. It
 * keeps no state of its own and knows no database; who polls when, and where items go, is decided above it.
 */
@NamedInterface("feed")
@NullMarked
package id.kentongan.source.feed;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
