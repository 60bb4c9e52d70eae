package id.kentongan.people;

import java.util.Locale;

/** One thing that a program may do with a key. Every handler for programs names the one it needs. */
public enum KeyPermission {
    /** Sends mentions into the one source of the key. */
    WRITE_MENTIONS,
    /** Reads mentions and perception of the units of the key. */
    READ;

    /** The name used in the database and in forms. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The permission of that {@link #code()}; refuses any other text. */
    public static KeyPermission of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
