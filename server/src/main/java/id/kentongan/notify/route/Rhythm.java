package id.kentongan.notify.route;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** When what does not press is sent. */
public enum Rhythm {
    /** At once. */
    NOW,
    /** With what else came since, each day at seven. */
    MORNING,
    /** With what else came since, on Mondays at seven. */
    WEEKLY;

    private static final LocalTime SEVEN = LocalTime.of(7, 0);

    /** The name used in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The rhythm of that {@link #code()}; refuses any other text. */
    public static Rhythm of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** The next moment of this rhythm after {@code from}; {@code from} itself for {@link #NOW}. */
    ZonedDateTime next(ZonedDateTime from) {
        return switch (this) {
            case NOW -> from;
            case MORNING -> {
                var today = from.with(SEVEN);
                yield today.isAfter(from) ? today : from.plusDays(1).with(SEVEN);
            }
            case WEEKLY -> {
                var monday = from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY))
                        .with(SEVEN);
                yield monday.isAfter(from) ? monday : monday.plusWeeks(1);
            }
        };
    }
}
