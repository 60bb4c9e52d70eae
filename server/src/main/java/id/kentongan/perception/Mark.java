package id.kentongan.perception;

import id.kentongan.people.UnitId;
import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/**
 * What may have turned a curve.
 *
 * @param unit whose curves show it: its own, of those above it and of those below it
 * @param day by the clock of the unit
 * @param by the name of whoever noted it
 */
public record Mark(UUID id, UnitId unit, LocalDate day, Kind kind, String text, String by) {
    public enum Kind {
        /** The institution spoke: a statement, a wave of answers. */
        SAID,
        /** The institution mended a service. */
        FIXED,
        /** Something happened that the institution did not do. */
        HAPPENED;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that {@link #code()}; refuses any other text. */
        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
