package id.kentongan.notify.outbox;

import id.kentongan.notify.Severity;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;

/**
 * The rows of the outbox that go to one recipient in one message.
 *
 * @param name the first of them; it stays the same, with the same rows, however often the parcel is tried
 * @param attempts how often, this time included
 */
record Parcel(UUID name, String channel, UUID recipient, int attempts, List<Content> contents) {
    /** With it begins the key of a test. */
    static final String TRIAL = "trial:";

    /** What one row says. */
    record Content(
            UUID row,
            String key,
            Severity severity,
            UnitId unit,
            String title,
            List<String> lines,
            String path,
            boolean escalated,
            Instant at) {
        Content {
            lines = List.copyOf(lines);
        }
    }

    Parcel {
        contents = List.copyOf(contents);
    }

    /** The most pressing of all. */
    Severity severity() {
        return Collections.max(contents.stream().map(Content::severity).toList(), Comparator.naturalOrder());
    }

    /** Whether somebody waits before their screen to see it arrive. */
    boolean isTrial() {
        return contents.stream().allMatch(content -> content.key().startsWith(TRIAL));
    }

    Parcel with(List<Content> some) {
        return new Parcel(name, channel, recipient, attempts, some);
    }
}
