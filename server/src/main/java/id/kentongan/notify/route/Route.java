package id.kentongan.notify.route;

import id.kentongan.notify.Severity;
import id.kentongan.people.PersonId;
import java.time.Instant;
import java.time.ZoneId;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How one person wants to be reached by one medium.
 *
 * @param least what presses less is not sent there
 * @param quiet {@code null} for none
 * @param base how the person reached the server when saving it
 */
public record Route(
        UUID id,
        PersonId person,
        Medium medium,
        String address,
        Severity least,
        Rhythm rhythm,
        @Nullable QuietHours quiet,
        String base) {

    public boolean takes(Severity severity) {
        return severity.compareTo(least) >= 0;
    }

    /** When it is sent there, not before {@code from}: what is urgent at once, the rest in its rhythm and not in quiet hours. */
    public Instant when(Severity severity, Instant from, ZoneId zone) {
        return severity == Severity.URGENT
                ? from
                : awake(severity, rhythm.next(from.atZone(zone)).toInstant(), zone);
    }

    /** That moment, or the end of the quiet hours in which it lies, which what is urgent passes. */
    public Instant awake(Severity severity, Instant moment, ZoneId zone) {
        return quiet == null || severity == Severity.URGENT
                ? moment
                : quiet.after(moment.atZone(zone)).toInstant();
    }
}
