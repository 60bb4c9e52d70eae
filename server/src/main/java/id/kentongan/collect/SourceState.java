package id.kentongan.collect;

import id.kentongan.platform.web.part.Tone;
import java.util.Locale;

/** How a source is: what is quiet is not broken. */
public enum SourceState {
    /** It works and brings what it usually does. */
    FINE(Tone.GOOD, "check"),
    /** It works and brings far less than usual. */
    QUIET(Tone.WARN, "trending-down"),
    /** It is filled by files, and the last one is old. */
    STALE(Tone.WARN, "hourglass"),
    /** It did not work when last tried. */
    BROKEN(Tone.BAD, "alert-triangle"),
    /** Nobody asks it any more. */
    STOPPED(Tone.NEUTRAL, "player-stop"),
    /** It never brought anything. */
    NEW(Tone.NEUTRAL, "minus");

    private final Tone tone;
    private final String icon;

    SourceState(Tone tone, String icon) {
        this.tone = tone;
        this.icon = icon;
    }

    public Tone tone() {
        return tone;
    }

    public String icon() {
        return icon;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether a person should look at it. */
    public boolean wantsAttention() {
        return this == QUIET || this == STALE || this == BROKEN;
    }
}
