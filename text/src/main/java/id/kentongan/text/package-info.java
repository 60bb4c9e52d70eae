/**
 * What a text says: its language, how it feels, which service elements it speaks of, which threats it carries, and
 * whether the institution itself is speaking.
 *
 * <p>{@link id.kentongan.text.Reader} is the one door. The package ships its own trained models, knows no database, no
 * framework and no clock, and gives the same answer for the same text and model on every machine. It does not decide
 * whether something is true.
 */
@NullMarked
package id.kentongan.text;

import org.jspecify.annotations.NullMarked;
