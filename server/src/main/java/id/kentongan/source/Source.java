package id.kentongan.source;

import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A place where the public's word comes from.
 *
 * @param mapping the columns of its tables as the user confirmed them, as JSON; {@code null} before the first table
 * @param snapshotAt when its newest complete export was made
 * @param health when it last worked, and when and why it last did not
 */
public record Source(
        SourceId id,
        int space,
        UnitId unit,
        String unitName,
        String name,
        SourceKind kind,
        @Nullable String mapping,
        @Nullable Instant snapshotAt,
        Health health) {
    /**
     * When it worked.
     *
     * @param error a message key, or {@code null} when it never failed
     * @param errorDetails what its sentence names, in the order of its placeholders
     */
    public record Health(
            @Nullable Instant lastSuccess,
            @Nullable Instant lastError,
            @Nullable String error,
            List<String> errorDetails) {
        public Health {
            errorDetails = List.copyOf(errorDetails);
        }

        public boolean broken() {
            return lastError != null && (lastSuccess == null || lastError.isAfter(lastSuccess));
        }
    }
}
