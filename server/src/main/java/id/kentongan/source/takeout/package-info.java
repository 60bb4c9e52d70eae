/**
 * Reviews of one's own listings as Google Takeout delivers them. Files are known by what is in them, because their
 * folders are named in the language of the account. Google documents no schema; what is relied on is written at each
 * class.
 */
@NullMarked
package id.kentongan.source.takeout;

import org.jspecify.annotations.NullMarked;
