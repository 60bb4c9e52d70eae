package id.kentongan.audit;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A line of the log.
 *
 * @param seq from 1 on without a gap
 * @param at to the microsecond, as the database keeps it
 * @param personId {@code null} where no person asked
 * @param personName their name at that time
 * @param what the name of the act
 * @param unit {@code null} for the installation as a whole
 */
public record Entry(
        long seq,
        Instant at,
        @Nullable UUID personId,
        @Nullable String personName,
        String what,
        @Nullable UUID unit,
        String subject,
        String note) {}
