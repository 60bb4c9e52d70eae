package id.kentongan.platform.web;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The languages of the screens, the default first. */
public enum Language {
    ID,
    EN;

    /** The attribute of a request whose address says the language; it comes before what a cookie or a person says. */
    public static final String ATTRIBUTE = Language.class.getName();

    /** The ISO 639 code, as in {@code lang} attributes and cookies. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Locale locale() {
        return Locale.of(code());
    }

    /** The language of that {@link #code()}, Indonesian for anything else. */
    public static Language of(@Nullable String code) {
        return "en".equalsIgnoreCase(code) ? EN : ID;
    }
}
