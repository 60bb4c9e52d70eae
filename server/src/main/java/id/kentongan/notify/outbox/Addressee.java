package id.kentongan.notify.outbox;

import id.kentongan.notify.Severity;
import id.kentongan.notify.channel.Destination;
import id.kentongan.notify.route.Route;
import id.kentongan.people.Scope;
import id.kentongan.platform.web.Texts;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Where a parcel goes, as things stand now.
 *
 * @param readable the units that may be told of there
 * @param t the words, in the language and by the clock of the reader
 * @param base how the server was reached when the route was set up
 * @param route of a person, {@code null} for a program, which sleeps never
 */
record Addressee(
        Destination destination,
        Scope readable,
        Texts t,
        String base,
        @Nullable Route route) {
    /** That moment, or the end of the quiet hours in which it lies. */
    Instant awake(Severity severity, Instant moment) {
        return route == null ? moment : route.awake(severity, moment, t.zone());
    }
}
