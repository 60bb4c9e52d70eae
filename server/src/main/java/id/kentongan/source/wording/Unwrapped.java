package id.kentongan.source.wording;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A text without the wrapper in which Google hands out a review that it translated. The wrapper holds both texts, the
 * translation first and the original after a mark of its own, or the original first and the translation after it.
 *
 * @param text the words as they were written, or the translation when the original is not given
 * @param translation what Google made of them, or {@code null} when it is not there or says the same
 */
public record Unwrapped(String text, @Nullable String translation) {

    private record Marks(String translated, List<String> original) {}

    private static final List<Marks> KNOWN = List.of(
            new Marks("(Translated by Google)", List.of("(Original)")),
            new Marks("(Diterjemahkan oleh Google)", List.of("(Asli)", "(Teks asli)", "(Asal)", "(Original)")),
            new Marks("(Diterjemahkan Google)", List.of("(Asli)", "(Original)")),
            new Marks("(Vertaald door Google)", List.of("(Origineel)")),
            new Marks("(\u00dcbersetzt von Google)", List.of("(Original)")),
            new Marks("(Traduit par Google)", List.of("(Avis d'origine)", "(Avis d\u2019origine)", "(Original)")),
            new Marks("(Traducido por Google)", List.of("(Original)")),
            new Marks("(Traduzido pelo Google)", List.of("(Original)")),
            new Marks("(Tradotto da Google)", List.of("(Originale)")),
            new Marks("(Traduzione di Google)", List.of("(Originale)")),
            new Marks("(Google \u306b\u3088\u308b\u7ffb\u8a33)", List.of("(\u539f\u6587)")),
            new Marks("(\u7531 Google \u7ffb\u8bd1)", List.of("(\u539f\u6587)")),
            new Marks(
                    "(\u7531 Google \u63d0\u4f9b\u7ffb\u8b6f)",
                    List.of("(\u539f\u59cb\u8a55\u8ad6)", "(\u539f\u6587)")),
            new Marks("(Google \ubc88\uc5ed)", List.of("(\uc6d0\ubb38)")));

    /** @param text cleaned by {@link Letters#text} */
    public static Unwrapped of(String text) {
        for (var marks : KNOWN) {
            int at = text.indexOf(marks.translated);
            if (at == 0) {
                return translationFirst(text.substring(marks.translated.length()), marks);
            }
            if (at > 0 && Character.isWhitespace(text.charAt(at - 1))) {
                return of(text.substring(0, at), text.substring(at + marks.translated.length()));
            }
        }
        return new Unwrapped(text, null);
    }

    private static Unwrapped translationFirst(String rest, Marks marks) {
        for (var original : marks.original) {
            int at = rest.indexOf(original);
            if (at >= 0) {
                return of(rest.substring(at + original.length()), rest.substring(0, at));
            }
        }
        return new Unwrapped(rest.strip(), null);
    }

    private static Unwrapped of(String original, String translation) {
        var text = original.strip();
        var translated = translation.strip();
        if (text.isEmpty()) {
            return new Unwrapped(translated, null);
        }
        return new Unwrapped(text, translated.isEmpty() || translated.equals(text) ? null : translated);
    }
}
