package id.kentongan.morning;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in since somebody left.
 *
 * @param leftAt when they left, {@code null} on the first visit
 * @param since from when on it was counted
 * @param threats the kinds of threat that are among it
 * @param samples a few of it, what calls for attention first
 */
public record News(
        @Nullable Instant leftAt,
        Instant since,
        Capped all,
        Capped negative,
        List<Danger> threats,
        List<Mention> samples) {
    public News {
        threats = List.copyOf(threats);
        samples = List.copyOf(samples);
    }

    /** A kind of threat, and how many carry it. */
    public record Danger(Threat threat, Capped n, Filter filter) {
        public String href() {
            return FilterAddress.of(filter);
        }
    }

    public boolean isNothing() {
        return all.n() == 0;
    }
}
