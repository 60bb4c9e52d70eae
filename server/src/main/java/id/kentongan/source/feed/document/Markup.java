package id.kentongan.source.feed.document;

/**
 * Text of which it is told whether it is HTML.
 *
 * @param isHtml whether tags and entities in it are meant as such
 */
record Markup(String text, boolean isHtml) {

    static Markup html(String text) {
        return new Markup(text, true);
    }

    static Markup plain(String text) {
        return new Markup(text, false);
    }
}
