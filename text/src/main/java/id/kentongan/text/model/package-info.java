/**
 * The parts that the reader and its trainer must share to the letter: the normal form of a text, its words, the features
 * hashed from them, and the table of trained weights. Nothing here decides anything; {@link id.kentongan.text.Reader}
 * does. Public for the trainer, not meant for others.
 */
@NullMarked
package id.kentongan.text.model;

import org.jspecify.annotations.NullMarked;
