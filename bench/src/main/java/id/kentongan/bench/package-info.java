/**
 * Measures the whole on this machine: the intake against PostgreSQL's own COPY, the pages under load, the reader alone.
 * Figures are medians; nothing here is a test.
 */
@NullMarked
package id.kentongan.bench;

import org.jspecify.annotations.NullMarked;
