package id.kentongan.platform.web.part;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One mention as every page shows it.
 *
 * @param href the page of the item, or null on that page itself
 * @param source the name of the source it came from
 * @param place the service office it speaks of
 * @param stars 1..5, or null when the source gives none
 * @param text its words; empty when somebody left stars alone
 * @param language ISO 639 code of the text, or null when it does not tell
 * @param translation what the platform made of it in another language, or null
 * @param reply what the institution answered, or null
 * @param reading what the reader found
 * @param links further places to go, such as the original
 */
public record ItemCard(
        @Nullable String href,
        String source,
        String place,
        Instant at,
        @Nullable Integer stars,
        List<Segment> text,
        @Nullable String language,
        @Nullable String translation,
        @Nullable Reply reply,
        List<Chip> reading,
        State state,
        List<Link> links) {
    public ItemCard {
        text = List.copyOf(text);
        reading = List.copyOf(reading);
        links = List.copyOf(links);
    }

    /** What the institution said under its own name. */
    public record Reply(String text, Instant at) {}

    /**
     * How the item stands.
     *
     * @param answer whether it is answered; null where nobody can answer
     * @param edited its author changed it after we first read it
     * @param vanished the source no longer has it
     */
    public record State(@Nullable Answer answer, boolean edited, boolean vanished) {}

    /** Whether the institution has answered. */
    public enum Answer {
        ANSWERED,
        OPEN
    }
}
