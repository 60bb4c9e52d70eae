/**
 * Measures the whole on this machine: the intake against PostgreSQL's own COPY, feeds of sites good and bad,
 * the pages under load, the report of a full month, the reader beside others who read texts; and in its sub-packages the detector.
 * Figures are medians; nothing here is a test.
 */
@NullMarked
package id.kentongan.bench;

import org.jspecify.annotations.NullMarked;
