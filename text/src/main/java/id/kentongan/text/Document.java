package id.kentongan.text;

import org.jspecify.annotations.Nullable;

/**
 * One text to read, with what is known around it.
 *
 * @param title the headline above the text, {@code null} when there is none; it is read along, and what is found in it has an
 *     empty span at the beginning of the text
 * @param text the words as they were written, never changed
 * @param stars the stars given with the text, 1 to 5, or {@code null} when none were given
 * @param kind the sort of text
 */
public record Document(
        @Nullable String title, String text, @Nullable Integer stars, Kind kind) {
    public Document {
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException("stars must be 1 to 5: " + stars);
        }
    }

    public Document(String text, @Nullable Integer stars, Kind kind) {
        this(null, text, stars, kind);
    }

    /** Everything to read, the headline a remark of its own. */
    String whole() {
        return title == null ? text : title + '\n' + text;
    }

    public static Document review(String text) {
        return new Document(text, null, Kind.REVIEW);
    }
}
