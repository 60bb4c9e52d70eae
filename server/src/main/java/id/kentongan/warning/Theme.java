package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The matter of an incident: what is complained of makes one, each kind of threat one of its own. */
public enum Theme {
    VOICE,
    GAMBLING,
    PHISHING,
    SCAM,
    ABUSE;

    static Theme of(Aspect aspect) {
        return aspect.isThreat() ? valueOf(aspect.name()) : VOICE;
    }

    /** The theme of that {@link #code()}; refuses any other text. */
    public static Theme of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<Aspect> aspects() {
        return Arrays.stream(Aspect.values())
                .filter(aspect -> of(aspect) == this)
                .toList();
    }
}
