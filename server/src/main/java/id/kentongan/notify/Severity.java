package id.kentongan.notify;

import java.util.Locale;

/** How much a notice presses, the least first. */
public enum Severity {
    /** Good to know; nobody has to do anything. */
    INFO,
    /** Somebody should look at it today. */
    NOTICE,
    /** Somebody has to act now: it passes quiet hours and waits for no digest. */
    URGENT;

    /** The name used in the database, in forms and in what leaves the house. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity of that {@link #code()}; refuses any other text. */
    public static Severity of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
