package id.kentongan.report.paper;

import java.text.BreakIterator;
import java.util.Locale;

/** What somebody wrote, fit for a document. */
final class Clean {
    private static final String MORE = "…";

    private Clean() {}

    /**
     * The text in one line, without control characters, halves of characters, and marks that turn the direction of what
     * stands around them. What is left is legal in XML 1.0.
     */
    static String line(String text) {
        var out = new StringBuilder(text.length());
        text.codePoints()
                .map(c -> Character.isWhitespace(c) ? ' ' : c)
                .filter(Clean::isFit)
                .forEach(c -> {
                    if (c != ' ' || (!out.isEmpty() && out.charAt(out.length() - 1) != ' ')) {
                        out.appendCodePoint(c);
                    }
                });
        return out.toString().strip();
    }

    /** The beginning of the text in one line, cut between words where it can be. */
    static String brief(String text, int most) {
        var line = line(text);
        if (line.length() <= most) {
            return line;
        }
        var breaks = BreakIterator.getCharacterInstance(Locale.ROOT);
        breaks.setText(line);
        var end = breaks.preceding(most + 1);
        var space = line.lastIndexOf(' ', end);
        return line.substring(0, space > most / 2 ? space : end).strip() + MORE;
    }

    private static boolean isFit(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.UNASSIGNED, Character.PRIVATE_USE -> false;
            default -> !turnsDirection(c);
        };
    }

    private static boolean turnsDirection(int c) {
        return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
    }
}
