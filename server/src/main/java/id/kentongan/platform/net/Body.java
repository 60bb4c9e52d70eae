package id.kentongan.platform.net;

import id.kentongan.platform.CountedStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/** Reads a body and unpacks it, and stops as soon as it is more than it may be. */
final class Body {

    /** How many times its packed size a body may become; text rarely reaches 20. */
    static final int MAX_RATIO = 100;

    /** Below it the ratio says nothing. */
    private static final int TOO_SMALL_FOR_A_BOMB = 1 << 16;

    private final String host;
    private final int maxBytes;

    Body(String host, int maxBytes) {
        this.host = host;
        this.maxBytes = maxBytes;
    }

    byte[] read(@Nullable HttpEntity entity) throws IOException, TerminalFailure {
        if (entity == null) {
            return new byte[0];
        }
        if (entity.getContentLength() > maxBytes) {
            throw tooLarge();
        }
        var wire = new CountedStream(entity.getContent());
        return switch (encoding(entity)) {
            case "", "identity" -> read(wire, wire, Integer.MAX_VALUE);
            case "gzip", "x-gzip" -> read(new GZIPInputStream(wire), wire, MAX_RATIO);
            default -> throw new TerminalFailure("net.failed.encoding", host, encoding(entity));
        };
    }

    private byte[] read(InputStream in, CountedStream wire, int ratio) throws IOException, TerminalFailure {
        var content = new ByteArrayOutputStream();
        var buffer = new byte[8192];
        for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
            content.write(buffer, 0, read);
            if (content.size() > maxBytes) {
                throw tooLarge();
            }
            if (content.size() > TOO_SMALL_FOR_A_BOMB && content.size() / ratio > wire.count()) {
                throw new TerminalFailure("net.failed.bomb", host);
            }
        }
        return content.toByteArray();
    }

    private TerminalFailure tooLarge() {
        return new TerminalFailure("net.failed.too_large", host, String.valueOf(maxBytes >> 10));
    }

    private static String encoding(HttpEntity entity) {
        var encoding = entity.getContentEncoding();
        return encoding == null ? "" : encoding.strip().toLowerCase(Locale.ROOT);
    }
}
