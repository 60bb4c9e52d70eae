/**
 * Says how good warnings are, by rules that others published: the Numenta Anomaly Benchmark, and outbreaks in daily counts.
 * It knows labels, scores and thresholds; it reads no file and runs no detector.
 */
@NullMarked
package id.kentongan.bench.score;

import org.jspecify.annotations.NullMarked;
