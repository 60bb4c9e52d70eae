package id.kentongan.notify.channel;

import id.kentongan.notify.Severity;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * One message, for persons as title and text, for programs as what it is made of.
 *
 * @param id the same whenever this message is sent again, by which a receiver knows it
 * @param title one line
 * @param text lines, with links
 * @param items what it tells of, at least one
 */
public record Message(UUID id, String title, String text, List<Item> items) {
    /**
     * @param unit whose it is
     * @param unitName its name
     * @param link the absolute address where it is read
     * @param escalated whether it is sent because nobody had acknowledged
     */
    public record Item(
            String key,
            Severity severity,
            UUID unit,
            String unitName,
            String title,
            List<String> lines,
            String link,
            boolean escalated,
            Instant at) {
        public Item {
            lines = List.copyOf(lines);
        }
    }

    public Message {
        items = List.copyOf(items);
        if (items.isEmpty()) {
            throw new IllegalArgumentException("a message of nothing");
        }
    }
}
