package id.kentongan.desk.web;

import id.kentongan.desk.Inbox;
import id.kentongan.platform.BadInput;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code 3_2026-11-24T00:30:00Z_01933...}: where the page before this one ended. */
final class KeyAddress {
    private KeyAddress() {}

    static String of(Inbox.Key key) {
        return key.rank() + "_" + key.at() + "_" + key.id();
    }

    static Inbox.@Nullable Key parse(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        var parts = text.split("_", 3);
        try {
            return new Inbox.Key(Integer.parseInt(parts[0]), Instant.parse(parts[1]), UUID.fromString(parts[2]));
        } catch (RuntimeException e) {
            throw new BadInput("setelah=" + text, e);
        }
    }
}
