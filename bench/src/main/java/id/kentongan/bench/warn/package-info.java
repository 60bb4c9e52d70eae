/**
 * Measures the detector of {@code id.kentongan.signal.detect}: how many rows it takes in a second and what a stream of it
 * weighs, beside the random cut forest of AWS, and how good its warnings are on labelled, simulated and made-up series.
 */
@NullMarked
package id.kentongan.bench.warn;

import org.jspecify.annotations.NullMarked;
