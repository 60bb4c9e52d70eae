package id.kentongan.platform.web.part;

import java.time.Instant;
import java.util.List;

/** What happened, one entry after the other, in the order in which it is read. */
public record Timeline(List<Entry> entries) {
    public Timeline {
        entries = List.copyOf(entries);
    }

    /**
     * @param icon a symbol of the icon sprite
     * @param undone whether it was taken back since
     */
    public record Entry(Instant at, String text, String icon, boolean undone) {}
}
