package id.kentongan.collect;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.source.Source;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A source and how it is against its own past.
 *
 * @param feed how it is polled, {@code null} unless it is a feed
 * @param week how many it brought in the last seven full days
 * @param expected how many that would be as in the eight weeks before
 * @param weekly how many it brought in each of the last nine weeks, the oldest first
 */
public record WatchedSource(
        Source source,
        SourceState state,
        @Nullable FeedSubscription feed,
        int week,
        double expected,
        List<Integer> weekly) {
    public WatchedSource {
        weekly = List.copyOf(weekly);
    }

    public Chip chip(Texts t) {
        return Chip.of(t.of("collect.state." + state.code()), state.tone(), state.icon());
    }

    /** The state in a sentence: what it means, and what to do where there is something to do. */
    public String says(Texts t) {
        var error = source.health().error();
        return switch (state) {
            case BROKEN ->
                error == null
                        ? t.of("collect.says.broken")
                        : t.of(error, source.health().errorDetails().toArray());
            case QUIET -> t.of("collect.says.quiet", week, Math.round(expected));
            default -> t.of("collect.says." + state.code());
        };
    }
}
