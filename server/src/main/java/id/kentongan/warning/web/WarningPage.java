package id.kentongan.warning.web;

import id.kentongan.platform.web.Texts;
import id.kentongan.warning.Warnings.LastLook;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The incidents of what the viewer sees.
 *
 * @param lastLook when the streams were last looked at, {@code null} if never
 */
public record WarningPage(
        List<IncidentRow> open,
        List<IncidentRow> closed,
        @Nullable LastLook lastLook,
        Instant now) {
    /** Without a look for so long, something is wrong with the looking. */
    private static final Duration SILENT = Duration.ofMinutes(20);

    public WarningPage {
        open = List.copyOf(open);
        closed = List.copyOf(closed);
    }

    public boolean isDeaf() {
        return lastLook != null && lastLook.at().plus(SILENT).isBefore(now);
    }

    public String looked(Texts t) {
        return lastLook == null
                ? t.of("warning.looked.never")
                : t.of("warning.looked", t.ago(lastLook.at()), lastLook.streams());
    }
}
