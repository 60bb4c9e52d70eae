/** The pages for sources, for loading files, and for imports on their way. */
@NullMarked
package id.kentongan.source.web;

import org.jspecify.annotations.NullMarked;
