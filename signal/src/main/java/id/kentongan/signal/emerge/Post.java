package id.kentongan.signal.emerge;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that was said.
 *
 * @param id an id that comes again is passed over
 * @param source who or where it comes from; {@code null} when that is not known
 * @param family the same for texts that say nearly the same
 * @param terms distinct, what stands first in the text first; of a long text the first are enough
 */
public record Post(String id, Instant at, @Nullable String source, String family, List<String> terms) {
    public Post {
        terms = List.copyOf(terms);
    }
}
