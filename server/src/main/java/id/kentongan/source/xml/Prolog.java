package id.kentongan.source.xml;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a document begins, before any parser sees it.
 *
 * @param text from the first character that counts
 * @param name of the root element or the document type in lower case, a brace for JSON, or {@code null}
 * @param hasDoctype whether a document type is declared, which no feed needs
 */
public record Prolog(String text, @Nullable String name, boolean hasDoctype) {

    private static final String DOCTYPE = "<!doctype";

    public static Prolog of(String document) {
        int start = start(document);
        var text = document.substring(start);
        if (text.startsWith("{")) {
            return new Prolog(text, "{", false);
        }
        int root = root(text);
        if (text.regionMatches(true, root, DOCTYPE, 0, DOCTYPE.length())) {
            return new Prolog(text, name(text, skipBlanks(text, root + DOCTYPE.length())), true);
        }
        return new Prolog(text, text.startsWith("<", root) ? name(text, root + 1) : null, false);
    }

    public boolean isJson() {
        return "{".equals(name);
    }

    public boolean isHtml() {
        return "html".equals(name);
    }

    /** Blanks and byte order marks before an XML declaration are forbidden and frequent. */
    private static int start(String document) {
        int i = 0;
        while (i < document.length() && (document.charAt(i) <= ' ' || document.charAt(i) == '\uFEFF')) {
            i++;
        }
        return i;
    }

    /** Behind the declaration, instructions and comments. */
    private static int root(String text) {
        int at = 0;
        while (true) {
            at = skipBlanks(text, at);
            var end = text.startsWith("<?", at) ? "?>" : text.startsWith("<!--", at) ? "-->" : null;
            if (end == null) {
                return at;
            }
            int found = text.indexOf(end, at + 2);
            if (found < 0) {
                return text.length();
            }
            at = found + end.length();
        }
    }

    private static int skipBlanks(String text, int from) {
        int i = from;
        while (i < text.length() && text.charAt(i) <= ' ') {
            i++;
        }
        return i;
    }

    private static String name(String text, int from) {
        int end = from;
        while (end < text.length() && " \t\r\n>/[".indexOf(text.charAt(end)) < 0 && end - from < 40) {
            end++;
        }
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }
}
