package id.kentongan.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Light or dark; {@code AUTO} follows the device. */
public enum Theme {
    AUTO,
    LIGHT,
    DARK;

    /** The value of the cookie and of {@code data-theme}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The theme of that {@link #code()}, {@code AUTO} for anything else. */
    public static Theme of(@Nullable String code) {
        for (var theme : values()) {
            if (theme.code().equals(code)) {
                return theme;
            }
        }
        return AUTO;
    }
}
