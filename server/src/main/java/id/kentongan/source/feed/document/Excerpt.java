package id.kentongan.source.feed.document;

import id.kentongan.source.wording.Letters;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** The plain words of a piece of HTML, cut where an article would begin. */
final class Excerpt {

    /** Characters of an excerpt, the mark of the cut included. */
    static final int LIMIT = 600;

    /** More HTML than any excerpt needs; articles come whole in some feeds. */
    private static final int LOOKED_AT = 20_000;

    /** Levels of elements; whatever is deeper is laid flat, because unclosed tags cost the square of their depth. */
    private static final int DEEPEST = 60;

    private static final String CUT = "\u2026";
    private static final int SHORTEST = LIMIT / 2;
    private static final String NO_WORDS = "script, style, template, noscript, iframe, object, svg";
    private static final Pattern MARKUP = Pattern.compile(
            "</?(?:p|br|div|span|a|b|i|em|strong|img|ul|li|h[1-6])(?:\\s[^<>]{0,200})?/?>", Pattern.CASE_INSENSITIVE);

    private Excerpt() {}

    /** @return empty when there are no words */
    static String of(Markup markup) {
        return cut(Letters.text(words(markup)));
    }

    /** @return {@code null} when there are no words */
    static @Nullable String line(@Nullable Markup markup) {
        return markup == null ? null : Letters.line(words(markup));
    }

    private static String words(Markup markup) {
        var source = Letters.beginning(markup.text(), LOOKED_AT);
        var words = markup.isHtml() || MARKUP.matcher(source).find() ? strip(source) : source;
        // some tools escape their HTML twice
        return MARKUP.matcher(words).find() ? strip(words) : words;
    }

    private static String strip(String html) {
        var parser = Parser.htmlParser();
        parser.setMaxDepth(DEEPEST);
        var body = Jsoup.parse(html, "", parser).body();
        body.select(NO_WORDS).remove();
        return body.text().replace('\u00a0', ' ');
    }

    private static String cut(String text) {
        if (text.length() <= LIMIT) {
            return text;
        }
        var start = Letters.beginning(text, LIMIT - CUT.length());
        int word = start.length();
        while (word > SHORTEST && !Character.isWhitespace(text.charAt(word))) {
            word--;
        }
        return (word > SHORTEST ? start.substring(0, word).stripTrailing() : start) + CUT;
    }
}
