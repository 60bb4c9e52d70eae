/**
 * The official figures of a satisfaction survey (survei kepuasan masyarakat) by the regulation PermenPANRB 14/2017: the index,
 * its quality, and how many people have to be asked.
 *
 * <p>Everything here is exact decimal arithmetic on whole counts, rounded once and half up, so that two offices with the same
 * answers get the same two decimals. It knows no names of elements: whoever calls brings keys of their own.
 */
@NullMarked
package id.kentongan.signal.skm;

import org.jspecify.annotations.NullMarked;
