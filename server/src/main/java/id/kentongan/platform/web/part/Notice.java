package id.kentongan.platform.web.part;

import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * Something the page has to say: what happened, what is safe, what to do next. Leave one as the flash attribute
 * {@code notice} before a redirect, and the next page shows it.
 *
 * @param text the sentence, in the reader's language
 * @param action the one next step, or null
 * @param undo what takes it back: the words of a button, and where it posts to; or null
 */
public record Notice(
        Tone tone,
        String text,
        @Nullable Link action,
        @Nullable Link undo) implements Serializable {
    public Notice(Tone tone, String text, @Nullable Link action) {
        this(tone, text, action, null);
    }

    public static Notice done(String text) {
        return new Notice(Tone.GOOD, text, null, null);
    }

    public static Notice warning(String text) {
        return new Notice(Tone.WARN, text, null, null);
    }

    public static Notice failed(String text) {
        return new Notice(Tone.BAD, text, null, null);
    }

    public Notice with(Link next) {
        return new Notice(tone, text, next, undo);
    }
}
