package id.kentongan.desk.web;

import id.kentongan.desk.Reason;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;

/** Why an item is in the inbox, in words. */
final class Why {
    private Why() {}

    static Chip chip(Texts t, Reason reason) {
        return switch (reason) {
            case THREAT -> of(t, reason, Tone.BAD, "alert-octagon");
            case LOW_STARS -> of(t, reason, Tone.BAD, "star-filled");
            case NEGATIVE -> of(t, reason, Tone.BAD, "mood-sad");
            case UNSURE -> of(t, reason, Tone.NEUTRAL, "help-circle").unsure();
            case COMPLAINT -> of(t, reason, Tone.WARN, "speakerphone");
            case NEWS -> of(t, reason, Tone.NEUTRAL, "file-text");
            case EDITED -> of(t, reason, Tone.WARN, "pencil");
            case PUT_OFF -> of(t, reason, Tone.WARN, "clock");
        };
    }

    private static Chip of(Texts t, Reason reason, Tone tone, String icon) {
        return Chip.of(t.of("desk.reason." + reason.code()), tone, icon);
    }
}
