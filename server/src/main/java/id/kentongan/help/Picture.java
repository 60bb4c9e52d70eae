package id.kentongan.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.zip.CRC32;

/**
 * A picture of a page. Its size stands in the page, so that nothing jumps when it arrives; its address carries a sum of its bytes, so
 * that a browser may keep it.
 */
public record Picture(String href, int width, int height) {
    /** Where a PNG file says its width, and behind it its height (PNG specification, 11.2.1). */
    private static final int WIDTH_AT = 16;

    private static final Map<String, Picture> KNOWN = new ConcurrentHashMap<>();

    /**
     * The picture of that name.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static Picture of(String name) {
        return KNOWN.computeIfAbsent(name, Picture::read);
    }

    private static Picture read(String name) {
        try (var in = Picture.class.getResourceAsStream("/static/guide/" + name + ".png")) {
            if (in == null) {
                throw new IllegalArgumentException("the guide has no picture " + name);
            }
            var bytes = in.readAllBytes();
            var sum = new CRC32();
            sum.update(bytes);
            var head = ByteBuffer.wrap(bytes);
            return new Picture(
                    "/guide/" + name + ".png?v=" + Long.toHexString(sum.getValue()),
                    head.getInt(WIDTH_AT),
                    head.getInt(WIDTH_AT + Integer.BYTES));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the picture " + name, e);
        }
    }
}
