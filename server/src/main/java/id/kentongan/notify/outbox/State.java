package id.kentongan.notify.outbox;

import java.util.Locale;

/** How a row of the outbox stands. */
public enum State {
    WAITING,
    /** Handed over to the channel. */
    SENT,
    /** Given up: it was refused for good, or failed too often. */
    FAILED,
    /** Not meant to be sent any more: no way to reach the person, or they may not read it. */
    DROPPED,
    /** Of a drill: it never leaves the house. */
    DRILL;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static State of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
