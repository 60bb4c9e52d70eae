package id.kentongan.platform.web.part;

import java.util.Locale;

/** What a thing asks of the reader. Colour follows it, but an icon or a word always says it too. */
public enum Tone {
    NEUTRAL,
    GOOD,
    /** Looks like trouble, or is not sure. */
    WARN,
    /** Needs a person now. */
    BAD,
    ACCENT;

    /** The name of the style. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
