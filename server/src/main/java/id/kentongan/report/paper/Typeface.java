package id.kentongan.report.paper;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.BreakIterator;
import java.util.Locale;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.springframework.core.io.ClassPathResource;

/**
 * The letters of a PDF: Liberation Sans (SIL Open Font License), which has those of every language written in Latin, Greek
 * or Cyrillic and is embedded, so that the document looks the same everywhere. What it lacks is replaced by a square.
 */
final class Typeface {
    static final String SQUARE = "□";

    private static final BaseFont REGULAR = load("LiberationSans-Regular.ttf");
    private static final BaseFont BOLD = load("LiberationSans-Bold.ttf");

    private boolean replaced;

    Font regular(float size) {
        return new Font(REGULAR, size);
    }

    Font bold(float size) {
        return new Font(BOLD, size);
    }

    /** The text with a square for each letter or picture that there are no letters for. */
    String fit(String text) {
        if (text.codePoints().allMatch(Typeface::has)) {
            return text;
        }
        replaced = true;
        var out = new StringBuilder();
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(text);
        for (int from = 0, to = breaks.next(); to != BreakIterator.DONE; from = to, to = breaks.next()) {
            var letter = text.substring(from, to);
            if (letter.codePoints().allMatch(Typeface::has)) {
                out.append(letter);
            } else if (out.isEmpty() || out.charAt(out.length() - 1) != SQUARE.charAt(0)) {
                out.append(SQUARE);
            }
        }
        return out.toString();
    }

    /** Whether anything was replaced so far. */
    boolean hasReplaced() {
        return replaced;
    }

    private static boolean has(int c) {
        return REGULAR.charExists(c);
    }

    private static BaseFont load(String file) {
        try (var in = new ClassPathResource("liberation/" + file).getInputStream()) {
            return BaseFont.createFont(file, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, true, in.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the typeface " + file, e);
        }
    }
}
