package id.kentongan.text;

import org.jspecify.annotations.Nullable;

/**
 * One text to read, with what is known around it.
 *
 * @param text the words as they were written, never changed
 * @param stars the stars given with the text, 1 to 5, or {@code null} when none were given
 * @param kind the sort of text
 */
public record Document(String text, @Nullable Integer stars, Kind kind) {
    public Document {
        if (stars != null && (stars < 1 || stars > 5)) {
            throw new IllegalArgumentException("stars must be 1 to 5: " + stars);
        }
    }

    public static Document review(String text) {
        return new Document(text, null, Kind.REVIEW);
    }
}
