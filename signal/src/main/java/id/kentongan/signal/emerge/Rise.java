package id.kentongan.signal.emerge;

import java.util.List;

/**
 * A term, a pair of terms or a text that is said more than it used to be.
 *
 * @param key of the term, the pair or the family
 * @param voices that have it, the latest first
 * @param score the negative decimal logarithm of the chance
 */
record Rise(long key, List<Voice> voices, double score) {}
