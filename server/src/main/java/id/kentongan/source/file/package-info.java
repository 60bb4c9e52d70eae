/**
 * The one door to files that a user hands in: looks what they are, and opens them as a stream of entries. Everything
 * inside them is hostile until proven otherwise; nothing is ever unpacked to disk.
 */
@NullMarked
@NamedInterface("file")
package id.kentongan.source.file;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
