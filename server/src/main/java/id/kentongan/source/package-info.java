/**
 * Where what the public said comes from, and under which policy. A source is read as a stream of {@link
 * id.kentongan.source.Entry entries}: what can be taken in, and what had to be refused with its reason. This module
 * stores nothing of what was said; that is the work of the module that takes the entries in.
 */
@NullMarked
package id.kentongan.source;

import org.jspecify.annotations.NullMarked;
