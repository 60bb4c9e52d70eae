package id.kentongan.source.wording;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Takes out of foreign text what is not writing but could harm a screen, a database or a spreadsheet. */
public final class Letters {

    /** What {@link #line} gives at most, in characters. */
    public static final int LINE_LIMIT = 500;

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    /** What windows-1252 has at 0x80 to 0x9F, where ISO 8859-1 has control characters. */
    private static final String WESTERN_SIGNS = westernSigns();

    private Letters() {}

    /** At most so many characters from the start, without cutting a pair of surrogates in two. */
    public static String beginning(String text, int limit) {
        if (text.length() <= limit) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(limit - 1)) ? limit - 1 : limit);
    }

    /**
     * Running text: control characters go, but line breaks (as {@code \n}) and tabs stay; so do marks of writing direction,
     * which belong to the words and which a page must isolate. A lone surrogate becomes U+FFFD. Blank ends go.
     */
    public static String text(String raw) {
        if (isClean(raw)) {
            return raw.strip();
        }
        var clean = new StringBuilder(raw.length());
        for (int i = 0; i < raw.length(); ) {
            int c = raw.codePointAt(i);
            int next = i + Character.charCount(c);
            if (c == '\r') {
                clean.append('\n');
                next += next < raw.length() && raw.charAt(next) == '\n' ? 1 : 0;
            } else if (isSurrogate(c)) {
                clean.append('\uFFFD');
            } else if (c == '\n' || c == '\t' || !Character.isISOControl(c)) {
                clean.appendCodePoint(c);
            }
            i = next;
        }
        return clean.toString().strip();
    }

    /**
     * A name, a title, a place: one line without control characters, invisible characters or marks of writing direction, with
     * single spaces, of at most {@link #LINE_LIMIT} characters.
     *
     * @return {@code null} when nothing is left
     */
    public static @Nullable String line(@Nullable String raw) {
        if (raw == null) {
            return null;
        }
        var clean = new StringBuilder(Math.min(raw.length(), LINE_LIMIT));
        var space = false;
        for (int i = 0; i < raw.length() && clean.length() < LINE_LIMIT - 1; ) {
            int c = raw.codePointAt(i);
            i += Character.charCount(c);
            if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (space && !clean.isEmpty()) {
                    clean.append(' ');
                }
                space = false;
                clean.appendCodePoint(isSurrogate(c) ? 0xFFFD : c);
            }
        }
        return clean.isEmpty() ? null : clean.toString();
    }

    /**
     * Mends text that was UTF-8, was taken for windows-1252 and was written as UTF-8 again (a dash becomes
     * {@code \u00e2\u20ac\u201c}). It is changed only if all of it can be turned back, which does not happen by chance.
     */
    public static String mend(String text) {
        if (text.chars().allMatch(c -> c < 0x80)) {
            return text;
        }
        var bytes = ByteBuffer.allocate(text.length());
        for (int i = 0; i < text.length(); i++) {
            int b = westernByte(text.charAt(i));
            if (b < 0) {
                return text;
            }
            bytes.put((byte) b);
        }
        var mended = decodeUtf8(bytes.flip());
        return mended == null ? text : mended;
    }

    /** Decodes bytes that say nothing of their character set: UTF-8 if they are, else windows-1252. */
    public static String decode(byte[] bytes, int from, int to) {
        var text = decodeUtf8(ByteBuffer.wrap(bytes, from, to - from));
        return text != null ? text : western(bytes, from, to);
    }

    /** Decodes windows-1252. */
    public static String western(byte[] bytes, int from, int to) {
        return new String(bytes, from, to - from, WINDOWS_1252);
    }

    /** Whether the bytes are UTF-8; a character that the end cuts in two does not count against it. */
    public static boolean isUtf8(byte[] bytes, int length) {
        int end = length;
        for (int i = 0; i < 3 && end > 0 && (bytes[end - 1] & 0xC0) == 0x80; i++) {
            end--;
        }
        if (end > 0 && (bytes[end - 1] & 0xC0) == 0xC0) {
            end--;
        } else {
            end = length;
        }
        return decodeUtf8(ByteBuffer.wrap(bytes, 0, end)) != null;
    }

    private static @Nullable String decodeUtf8(ByteBuffer bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(bytes)
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }

    /** The byte that windows-1252 writes for a character; the five bytes it leaves open stand for themselves. */
    private static int westernByte(char c) {
        if (c < 0x100) {
            return c;
        }
        int place = WESTERN_SIGNS.indexOf(c);
        return place < 0 || c == '\uFFFD' ? -1 : 0x80 + place;
    }

    private static String westernSigns() {
        var bytes = new byte[32];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (0x80 + i);
        }
        return new String(bytes, WINDOWS_1252);
    }

    private static boolean isClean(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < 0x20 && c != '\n' && c != '\t' || c >= 0x7F && c < 0xA0 || Character.isSurrogate(c)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInvisible(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL -> true;
            // U+200C and U+200D join letters and the parts of an emoji: they are writing
            case Character.FORMAT -> c != 0x200C && c != 0x200D;
            default -> false;
        };
    }

    private static boolean isSurrogate(int c) {
        return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
    }
}
