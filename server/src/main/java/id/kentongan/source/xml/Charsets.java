package id.kentongan.source.xml;

import id.kentongan.source.raw.Bytes;
import id.kentongan.source.wording.Letters;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decodes a document: by its byte order mark, else the charset of its Content-Type, else its XML declaration, else as UTF-8
 * (RFC 7303, 3). What is declared is not believed when the bytes say otherwise: text with foreign letters that is UTF-8
 * hardly ever is anything else, and text that is not cannot be UTF-8.
 */
public final class Charsets {

    private static final int PROLOG = 256;
    private static final Pattern PARAMETER =
            Pattern.compile("charset\\s*=\\s*[\"']?([\\w.:-]{1,40})", Pattern.CASE_INSENSITIVE);
    private static final Pattern DECLARATION =
            Pattern.compile("<\\?xml[^>]{1,200}?encoding\\s*=\\s*[\"']([\\w.:-]{1,40})");

    private Charsets() {}

    public static String decode(byte[] bytes, @Nullable String contentType) {
        if (Bytes.startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
            return utf8(bytes, 3);
        }
        var wide = wide(bytes);
        if (wide != null) {
            var text = new String(bytes, wide);
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        }
        var declared = declared(bytes, contentType);
        boolean eightBits = declared.newEncoder().maxBytesPerChar() == 1;
        if (declared.equals(StandardCharsets.UTF_8) || eightBits && Letters.isUtf8(bytes, bytes.length)) {
            return utf8(bytes, 0);
        }
        return declared.equals(StandardCharsets.ISO_8859_1) || declared.equals(StandardCharsets.US_ASCII)
                ? Letters.western(bytes, 0, bytes.length)
                : new String(bytes, declared);
    }

    /** UTF-8 in which some characters may be cut, unless most of it is windows-1252. */
    private static String utf8(byte[] bytes, int from) {
        if (Letters.isUtf8(bytes, bytes.length)) {
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        }
        var text = new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8);
        long broken = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c >= 0x80 && c != '\uFFFD').count();
        return broken > foreign ? Letters.western(bytes, from, bytes.length) : text;
    }

    private static Charset declared(byte[] bytes, @Nullable String contentType) {
        var parameter = PARAMETER.matcher(contentType == null ? "" : contentType);
        var named = parameter.find() ? charset(parameter.group(1)) : null;
        if (named == null) {
            int end = Math.min(PROLOG, bytes.length);
            var declaration = DECLARATION.matcher(new String(bytes, 0, end, StandardCharsets.ISO_8859_1));
            named = declaration.find() ? charset(declaration.group(1)) : null;
        }
        return named == null ? StandardCharsets.UTF_8 : named;
    }

    /** UTF-16 cannot be declared in bytes that were found not to be UTF-16. */
    private static @Nullable Charset charset(String name) {
        try {
            var charset = Charset.forName(name);
            boolean isWide = charset.name().toUpperCase(Locale.ROOT).matches("(X-)?UTF-(16|32).*");
            return isWide || !charset.canEncode() ? null : charset;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private static @Nullable Charset wide(byte[] bytes) {
        if (Bytes.startsWith(bytes, 0xFF, 0xFE) || Bytes.startsWith(bytes, '<', 0)) {
            return StandardCharsets.UTF_16LE;
        }
        return Bytes.startsWith(bytes, 0xFE, 0xFF) || Bytes.startsWith(bytes, 0, '<')
                ? StandardCharsets.UTF_16BE
                : null;
    }
}
