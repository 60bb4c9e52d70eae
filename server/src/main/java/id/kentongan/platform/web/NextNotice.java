package id.kentongan.platform.web;

import id.kentongan.platform.web.part.Link;
import id.kentongan.platform.web.part.Notice;
import id.kentongan.platform.web.part.Tone;
import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the next page shall say first. A handler leaves it as the flash attribute {@value #ATTRIBUTE} before it redirects;
 * it is put into words when the page is made, in the language of whoever reads it.
 *
 * @param key of the sentence
 * @param arguments strings and numbers for its placeholders
 * @param stepKey the words of the one next step, or null
 * @param stepHref where that step leads, or null
 * @param undoHref where a button posts to that takes it back, or null
 */
public record NextNotice(
        Tone tone,
        String key,
        List<? extends Serializable> arguments,
        @Nullable String stepKey,
        @Nullable String stepHref,
        @Nullable String undoHref)
        implements Serializable {
    public static final String ATTRIBUTE = "notice";

    public NextNotice {
        arguments = List.copyOf(arguments);
    }

    public static NextNotice done(String key, Serializable... arguments) {
        return new NextNotice(Tone.GOOD, key, List.of(arguments), null, null, null);
    }

    public static NextNotice failed(String key, Serializable... arguments) {
        return new NextNotice(Tone.BAD, key, List.of(arguments), null, null, null);
    }

    public NextNotice with(String words, String href) {
        return new NextNotice(tone, key, arguments, words, href, undoHref);
    }

    public NextNotice undoneBy(String href) {
        return new NextNotice(tone, key, arguments, stepKey, stepHref, href);
    }

    Notice in(Texts texts) {
        var step = stepKey == null || stepHref == null ? null : new Link(texts.of(stepKey), stepHref);
        var undo = undoHref == null ? null : new Link(texts.of("part.undo"), undoHref);
        return new Notice(tone, texts.of(key, arguments.toArray()), step, undo);
    }
}
