package id.kentongan.source;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How much is stored of sources; kept by another module, which counts it. */
public interface Holdings {
    /** Counting stops here: beyond it the exact number changes no decision. */
    int MOST = 10_000;

    /**
     * What came in before a moment.
     *
     * @param oldest when the oldest that is stored of the source came in, {@code null} when nothing is
     * @param n exact unless {@code more}, then there are at least so many
     */
    record Due(@Nullable Instant oldest, int n, boolean more) {}

    /** For each source what came in before its moment. */
    Map<SourceId, Due> before(Map<SourceId, Instant> moments);
}
