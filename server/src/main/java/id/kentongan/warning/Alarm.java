package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.people.UnitId;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An hour of a stream that was out of the ordinary, and what came of it.
 *
 * @param hour when it began
 * @param outcome what came of it
 * @param incident the one it belongs to, or that kept it quiet
 * @param note who or what kept it quiet, empty otherwise
 */
public record Alarm(
        UnitId unit,
        Aspect aspect,
        Instant hour,
        Evidence evidence,
        Outcome outcome,
        @Nullable IncidentId incident,
        String note) {

    /**
     * How far it was from usual.
     *
     * @param seen how many in the span
     * @param usual how many were to be expected
     * @param span the span that was the rarest, one hour to a day
     * @param weeks about once in how many weeks this stream has such an hour
     */
    public record Evidence(int seen, double usual, Duration span, double weeks) {}

    public enum Outcome {
        /** It began an incident, and people were told. */
        RAISED,
        /** It is much more than people were told of, or of another kind: they were told again. */
        GREW,
        /** It belongs to an incident that people know. */
        KNOWN,
        /** Somebody said that they have it in hand. */
        ACKNOWLEDGED,
        /** Somebody wanted to hear nothing of it for a while. */
        SILENCED,
        /** It was announced. */
        EXPECTED,
        /** A unit above has the incident. */
        ABOVE,
        /** A unit below has the incident. */
        BELOW,
        /** Rare, but so few that nobody could do anything about it. */
        TOO_FEW,
        /** Out of the ordinary, but not rarely enough for the dial. */
        NOT_RARE;

        public String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }

        static Outcome of(String code) {
            return valueOf(code.toUpperCase(java.util.Locale.ROOT));
        }

        /** Whether it may still become something, if more is said in that hour. */
        boolean isOpen() {
            return this == NOT_RARE || this == TOO_FEW;
        }

        /** Whether something else kept it quiet, which much more of it may break through. */
        boolean isKeptQuiet() {
            return this == SILENCED || this == EXPECTED || this == ABOVE || this == BELOW;
        }

        /** Whether people were told. */
        public boolean isTold() {
            return this == RAISED || this == GREW;
        }
    }
}
