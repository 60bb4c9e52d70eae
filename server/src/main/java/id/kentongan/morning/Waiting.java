package id.kentongan.morning;

import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions.Capped;
import java.util.List;

/**
 * Reviews with few stars that nobody answered.
 *
 * @param first the newest of them
 */
public record Waiting(Capped all, List<Mention> first) {
    public Waiting {
        first = List.copyOf(first);
    }
}
