package id.kentongan.notify.route;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.UUID;

/**
 * A program that is told what concerns a unit or one below it.
 *
 * @param id of which its secret is made: a new id is a new secret
 * @param least what presses less is not sent there
 * @param base how whoever set it up reached the server
 */
public record Webhook(UUID id, UnitId unit, String url, Severity least, String base, Instant createdAt) {
    public boolean takes(Severity severity) {
        return severity.compareTo(least) >= 0;
    }
}
