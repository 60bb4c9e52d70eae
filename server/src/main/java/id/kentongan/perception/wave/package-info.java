/**
 * Waves of reviews of one unit: texts alike, or one author again and again, within days and more than before. They are found
 * anew whenever they are asked for; what is kept is which of them a person left out of the index. A wave is no proof that
 * anybody arranged it, so nothing is left out by itself.
 */
@NullMarked
package id.kentongan.perception.wave;

import org.jspecify.annotations.NullMarked;
