package id.kentongan.platform.net;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The host of an address in its one plain spelling. Names are mapped by UTS #46; numbers must be the four decimal parts of
 * an IPv4 address, because resolvers disagree about {@code 0177.1}, {@code 0x7f000001} and {@code 2130706433}.
 */
final class HostName {

    private static final int LONGEST = 253;
    private static final IDNA UTS46 = IDNA.getUTS46Instance(
            IDNA.USE_STD3_RULES | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ | IDNA.NONTRANSITIONAL_TO_ASCII);
    private static final Pattern PART = Pattern.compile("0|[1-9]\\d{0,2}");
    private static final Pattern NUMBER = Pattern.compile("\\d+|0x[0-9a-f]*");
    private static final Pattern SIX = Pattern.compile("\\[[0-9A-Fa-f:.]{2,45}]");

    /** Names by which machines of a cloud reach what only they may see, whatever these resolve to. */
    private static final Set<String> INNER = Set.of(
            "metadata.google.internal",
            "metadata.goog",
            "metadata.amazonaws.com",
            "metadata.azure.internal",
            "instance-data.ec2.internal");

    private HostName() {}

    /** @return {@code null} when it is no host of the public internet, or is spelled to deceive */
    static @Nullable String of(String written) {
        if (written.startsWith("[")) {
            return six(written);
        }
        var labels = written.split("\\.", -1);
        if (written.length() > LONGEST || labels.length < 2) {
            return null;
        }
        if (NUMBER.matcher(labels[labels.length - 1].toLowerCase(Locale.ROOT)).matches()) {
            return four(written, labels);
        }
        return name(written);
    }

    /** @return the address that the host is, or {@code null} when it is a name */
    static @Nullable InetAddress literal(String host) {
        boolean isName = host.indexOf(':') < 0 && !Character.isDigit(host.charAt(host.length() - 1));
        return isName ? null : InetAddress.ofLiteral(host);
    }

    private static @Nullable String name(String written) {
        var info = new IDNA.Info();
        var ascii = UTS46.nameToASCII(written, new StringBuilder(), info).toString();
        if (info.hasErrors() || ascii.endsWith(".") || isInner(ascii)) {
            return null;
        }
        // letters that only look different and become plain ones are a disguise, not a name
        boolean plain = written.chars().allMatch(c -> c < 0x80);
        return plain || ascii.contains("xn--") && HostName.of(ascii) != null ? ascii : null;
    }

    private static boolean isInner(String name) {
        return name.endsWith(".localhost") || INNER.contains(name);
    }

    private static @Nullable String four(String written, String[] labels) {
        if (labels.length != 4) {
            return null;
        }
        for (var label : labels) {
            if (!PART.matcher(label).matches() || Integer.parseInt(label) > 255) {
                return null;
            }
        }
        return written;
    }

    private static @Nullable String six(String written) {
        if (!SIX.matcher(written).matches()) {
            return null;
        }
        try {
            return InetAddress.ofLiteral(written) instanceof Inet6Address six ? "[" + six.getHostAddress() + "]" : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
