package id.kentongan.notify.web;

import id.kentongan.notify.outbox.OutboxRow;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import org.jspecify.annotations.Nullable;

/** How rows of the outbox are told of. */
public final class Wording {
    private Wording() {}

    public static Chip state(Texts t, OutboxRow row) {
        var word = t.of("notify.state." + row.state().code());
        return switch (row.state()) {
            case WAITING ->
                row.attempts() == 0
                        ? Chip.of(word, Tone.NEUTRAL, "clock")
                        : Chip.of(t.of("notify.state.retry"), Tone.WARN, "refresh");
            case SENT -> Chip.of(word, Tone.GOOD, "check");
            case FAILED -> Chip.of(word, Tone.BAD, "alert-octagon");
            case DROPPED -> Chip.of(word, Tone.NEUTRAL, "ban");
            case DRILL -> Chip.of(word, Tone.ACCENT, "eye-off");
        };
    }

    /** Why it stands like this, {@code null} where there is nothing to say. */
    public static @Nullable String reason(Texts t, OutboxRow row) {
        return row.reason() == null ? null : t.of(row.reason(), row.details().toArray());
    }

    /** When what waits is sent. */
    public static String next(Texts t, OutboxRow row) {
        return row.attempts() == 0
                ? t.of("notify.outbox.due", row.dueAt())
                : t.of("notify.outbox.retry", row.dueAt(), row.attempts());
    }
}
