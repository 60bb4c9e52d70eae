/**
 * What numbers say: figures of samples with the interval in which the truth lies, and whether one period differs from
 * another by more than chance; and the official figures of a satisfaction survey, exact and rounded once.
 *
 * <p>Everything here is a pure function of its arguments: no clock, no database, no state, safe for use by many threads.
 * "Not enough data" is an answer like any other, and its rule stands in one place, {@link
 * id.kentongan.signal.Estimate#isEnough()}.
 */
@NullMarked
package id.kentongan.signal;

import org.jspecify.annotations.NullMarked;
