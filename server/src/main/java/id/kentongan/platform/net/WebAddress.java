package id.kentongan.platform.net;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as pages, feeds and servers write them, which is not always as RFC 3986 wants them. */
public final class WebAddress {

    private static final String ALLOWED = "-._~:/?#@!$&'()*+,;=%";
    private static final int LONGEST = 4000;

    private WebAddress() {}

    /**
     * The http or https address that the words mean, seen from {@code base}: blanks around it go, and characters that may
     * not stand in an address are escaped.
     *
     * @return {@code null} when they mean none: another scheme, a name with its password, nonsense
     */
    public static @Nullable URI resolve(URI base, String written) {
        var text = written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return null;
        }
        try {
            var found = resolve(base, new URI(escaped(text)));
            return isOfTheWeb(found) ? found : null;
        } catch (URISyntaxException e) {
            return null;
        }
    }

    /** By RFC 3986; {@link URI#resolve} follows RFC 2396, which loses the path before a query. */
    private static URI resolve(URI base, URI relative) throws URISyntaxException {
        if (relative.isAbsolute() || relative.getRawAuthority() != null || base.getRawAuthority() == null) {
            return base.resolve(relative);
        }
        var site = base.getScheme() + "://" + base.getRawAuthority();
        var path = base.getRawPath().isEmpty() ? "/" : base.getRawPath();
        return relative.getRawPath().isEmpty() && relative.getRawQuery() != null
                ? new URI(site + path + relative)
                : new URI(site + path).resolve(relative);
    }

    private static boolean isOfTheWeb(URI uri) {
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        var authority = uri.getRawAuthority();
        return (scheme.equals("http") || scheme.equals("https")) && authority != null && authority.indexOf('@') < 0;
    }

    /** The host stays as it is: its letters are not escaped but mapped, and brackets stand around numbers. */
    private static String escaped(String text) {
        int path = startOfPath(text);
        var plain = new StringBuilder(text.length()).append(text, 0, path);
        for (int i = path; i < text.length(); ) {
            int c = text.codePointAt(i);
            i += Character.charCount(c);
            if (isAllowed(c) && (c != '%' || isEscape(text, i))) {
                plain.append((char) c);
            } else {
                for (var b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    plain.append('%').append(String.format(Locale.ROOT, "%02X", b));
                }
            }
        }
        return plain.toString();
    }

    private static int startOfPath(String text) {
        int slashes = text.indexOf("//");
        boolean hasHost = slashes == 0 || slashes > 0 && text.charAt(slashes - 1) == ':';
        if (!hasHost) {
            return 0;
        }
        int end = slashes + 2;
        while (end < text.length() && "/?#".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    private static boolean isAllowed(int c) {
        return c < 0x80 && (Character.isLetterOrDigit(c) || ALLOWED.indexOf(c) >= 0);
    }

    private static boolean isEscape(String text, int at) {
        return at + 2 <= text.length()
                && Character.digit(text.charAt(at), 16) >= 0
                && Character.digit(text.charAt(at + 1), 16) >= 0;
    }
}
