package id.kentongan.mention;

import id.kentongan.text.Polarity;
import java.util.Locale;

/** How a mention feels as the screens tell it: a polarity the reader is sure of, or that it is not. */
public enum Feeling {
    NEGATIVE,
    NEUTRAL,
    POSITIVE,
    UNSURE;

    public static Feeling of(Polarity label, boolean sure) {
        return sure ? valueOf(label.name()) : UNSURE;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
