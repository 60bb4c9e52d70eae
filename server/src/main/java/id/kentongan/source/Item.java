package id.kentongan.source;

import id.kentongan.text.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What somebody said, as the source gives it.
 *
 * @param externalId how the source knows it; the same words read again have the same id
 * @param kind the sort of text
 * @param at when it was said, to the microsecond, as finely as it can be stored
 * @param updatedAt when it was last changed; {@code at} when the source does not tell
 * @param stars 1 to 5, or {@code null} when none were given
 * @param text the words as written, free of control characters; empty when only stars were given
 * @param translation the source's own translation of the text, where it gave one beside the original
 * @param title a headline, where the source has one
 * @param author the name shown with it, or {@code null} when nameless
 * @param place the listing or office it is about, in the source's own words: {@code locations/123}, or the cell of the
 *     place column
 * @param link an http or https address of the original
 * @param reply what the institution answered
 */
public record Item(
        String externalId,
        Kind kind,
        Instant at,
        Instant updatedAt,
        @Nullable Integer stars,
        String text,
        @Nullable String translation,
        @Nullable String title,
        @Nullable String author,
        @Nullable String place,
        @Nullable String link,
        @Nullable Reply reply)
        implements Entry {

    /** Characters of a text; nothing that a person writes to an office is longer, and readers refuse what is. */
    public static final int TEXT_LIMIT = 100_000;

    /** Characters of an external id. */
    public static final int ID_LIMIT = 300;

    /** Before it nothing was said that a source could hold. */
    public static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final int LINK_LIMIT = 2_000;
    private static final Pattern LINK = Pattern.compile("https?://\\S+", Pattern.CASE_INSENSITIVE);

    public Item {
        at = at.truncatedTo(ChronoUnit.MICROS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MICROS);
        if (externalId.isBlank()) {
            throw new IllegalArgumentException("an item needs an external id");
        }
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException("stars must be 1 to 5: " + stars);
        }
        if (text.isBlank() && stars == null) {
            throw new IllegalArgumentException("an item needs words or stars: " + externalId);
        }
    }

    /** Whether a text is an address that an item may lead to. */
    public static boolean isLink(String text) {
        return text.length() <= LINK_LIMIT && LINK.matcher(text).matches();
    }

    /** This item under another id. */
    public Item with(String otherId) {
        return new Item(otherId, kind, at, updatedAt, stars, text, translation, title, author, place, link, reply);
    }

    /** This item, said and last changed at that moment. */
    public Item with(Instant moment) {
        return new Item(externalId, kind, moment, moment, stars, text, translation, title, author, place, link, reply);
    }
}
