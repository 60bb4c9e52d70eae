/** Bytes of foreign files, read with limits: text in any of its encodings, archives that may lie, ids seen before. */
@NullMarked
package id.kentongan.source.raw;

import org.jspecify.annotations.NullMarked;
