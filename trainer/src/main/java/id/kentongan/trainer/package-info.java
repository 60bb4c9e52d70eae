/**
 * Builds the models of the {@code text} library from a data folder and measures them. {@link id.kentongan.trainer.Train}
 * makes the model file, the same bytes for the same data, seed and sources; {@link id.kentongan.trainer.Evaluate} writes
 * the model card. Only data whose licence lets a trained model be given away is trained on; the rest is measured with.
 */
@NullMarked
package id.kentongan.trainer;

import org.jspecify.annotations.NullMarked;
