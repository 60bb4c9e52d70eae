package id.kentongan.warning;

import id.kentongan.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * For a while nobody is told of a matter in a unit and below it.
 *
 * @param theme {@code null} for every matter
 * @param expected whether something was announced for that time, rather than not wanted
 * @param endedBy who ended it before its time
 */
public record Silence(
        UUID id,
        UnitId unit,
        @Nullable Theme theme,
        String reason,
        String by,
        Instant from,
        Instant until,
        boolean expected,
        @Nullable String endedBy) {
    /** In characters. */
    public static final int LONGEST_REASON = 200;

    /** Nobody may silence a matter for longer at once. */
    public static final int MOST_DAYS = 30;

    private static final Duration HOUR = Duration.ofHours(1);

    /** Whether it holds in any part of that hour. */
    boolean covers(Theme matter, Instant hour) {
        return (theme == null || theme == matter) && hour.plus(HOUR).isAfter(from) && hour.isBefore(until);
    }
}
