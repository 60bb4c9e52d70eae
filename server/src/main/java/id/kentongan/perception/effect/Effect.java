package id.kentongan.perception.effect;

import id.kentongan.signal.Turn;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What became of the negative mentions after a mark.
 *
 * @param turn {@code null} where other marks are too near to tell them apart
 */
public record Effect(UUID mark, @Nullable Turn turn) {}
