package id.kentongan.platform.web.part;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something the page has to say: what happened, what is safe, what to do next. Leave one as the flash attribute
 * {@code notice} before a redirect, and the next page shows it.
 *
 * @param text the sentence, in the reader's language
 * @param action the one next step, or null
 */
public record Notice(Tone tone, String text, @Nullable Link action) implements Serializable {
    public static Notice done(String text) {
        return new Notice(Tone.GOOD, text, null);
    }

    public static Notice warning(String text) {
        return new Notice(Tone.WARN, text, null);
    }

    public static Notice failed(String text) {
        return new Notice(Tone.BAD, text, null);
    }

    public Notice with(Link next) {
        return new Notice(tone, text, next);
    }
}
