package id.kentongan.source.xml;

import java.util.Set;
import org.jsoup.nodes.Entities;

/**
 * XML as newsrooms write it, made such that a strict parser takes it: characters that XML forbids go, entities of HTML become
 * what they stand for, and an ampersand that begins nothing becomes an entity itself. CDATA stays as it is.
 */
public final class MendedXml {

    private static final Set<String> OWN = Set.of("amp", "lt", "gt", "quot", "apos");
    private static final int LONGEST_ENTITY = 32;
    private static final String CDATA = "<![CDATA[";

    private final String text;
    private final StringBuilder mended;

    private MendedXml(String text) {
        this.text = text;
        this.mended = new StringBuilder(text.length() + 64);
    }

    public static String of(String text) {
        return new MendedXml(text).mend();
    }

    private String mend() {
        for (int i = 0; i < text.length(); ) {
            if (text.startsWith(CDATA, i)) {
                int end = text.indexOf("]]>", i);
                end = end < 0 ? text.length() : end;
                copy(i, end);
                i = end;
            } else if (text.charAt(i) == '&') {
                i = reference(i + 1);
            } else {
                int next = i + Character.charCount(text.codePointAt(i));
                copy(i, next);
                i = next;
            }
        }
        return mended.toString();
    }

    private void copy(int from, int to) {
        for (int i = from; i < to; ) {
            int c = text.codePointAt(i);
            if (isXml(c)) {
                mended.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
    }

    /** @return where to go on */
    private int reference(int from) {
        int end = endOfName(from);
        var name = text.startsWith(";", end) ? text.substring(from, end) : "";
        if (OWN.contains(name)) {
            mended.append('&').append(name).append(';');
            return end + 1;
        }
        int number = number(name);
        if (number >= 0) {
            mended.append(isXml(number) ? "&#" + number + ";" : "");
            return end + 1;
        }
        var meant = name.isEmpty() ? "" : Entities.getByName(name);
        if (meant.isEmpty()) {
            mended.append("&amp;");
            return from;
        }
        meant.codePoints().forEach(c -> mended.append("&#").append(c).append(';'));
        return end + 1;
    }

    private int endOfName(int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_ENTITY && ";&< \n".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** @return -1 when it is no numeric reference */
    private static int number(String name) {
        if (!name.startsWith("#") || name.length() > 10) {
            return -1;
        }
        boolean hex = name.startsWith("x", 1) || name.startsWith("X", 1);
        try {
            return Integer.parseInt(name.substring(hex ? 2 : 1), hex ? 16 : 10);
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** XML 1.0, 2.2. */
    private static boolean isXml(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= 0x20 && c <= 0xD7FF
                || c >= 0xE000 && c <= 0xFFFD
                || c >= 0x10000 && c <= 0x10FFFF;
    }
}
