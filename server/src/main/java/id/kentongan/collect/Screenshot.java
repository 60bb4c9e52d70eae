package id.kentongan.collect;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;

/**
 * A picture that was drawn anew: nothing of the file that came is kept, neither what a camera wrote beside it nor what
 * somebody hid in it.
 */
public final class Screenshot {
    /** The largest file that is looked at. */
    public static final int MOST_BYTES = 10 << 20;

    /** Asked before a pixel is unpacked: a small file may claim a huge picture. */
    private static final long MOST_PIXELS = 40_000_000;

    private static final Set<String> FORMATS = Set.of("png", "jpeg", "gif", "bmp");

    private final byte[] png;
    private final int width;
    private final int height;

    private Screenshot(byte[] png, int width, int height) {
        this.png = png;
        this.width = width;
        this.height = height;
    }

    /** It is no picture that can be read, or too large a one. */
    public static final class NoPicture extends Exception {
        private static final long serialVersionUID = 1;

        private final String key;

        NoPicture(String key) {
            super(key, null, false, false);
            this.key = key;
        }

        /** Of the sentence that says what to do about it. */
        public String key() {
            return key;
        }
    }

    public static Screenshot of(byte[] file) throws NoPicture {
        if (file.length > MOST_BYTES) {
            throw new NoPicture("collect.picture.large");
        }
        try (var input = ImageIO.createImageInputStream(new ByteArrayInputStream(file))) {
            var readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new NoPicture("collect.picture.none");
            }
            var reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return drawn(reader);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // the readers of the platform throw all sorts of things at a broken file
            throw new NoPicture("collect.picture.none");
        }
    }

    private static Screenshot drawn(ImageReader reader) throws IOException, NoPicture {
        if (!FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
            throw new NoPicture("collect.picture.none");
        }
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            throw new NoPicture("collect.picture.large");
        }
        var image = reader.read(0);
        var copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var pen = copy.createGraphics();
        try {
            pen.drawImage(image, 0, 0, Color.WHITE, null);
        } finally {
            pen.dispose();
        }
        var png = new ByteArrayOutputStream();
        ImageIO.write(copy, "png", png);
        return new Screenshot(png.toByteArray(), width, height);
    }

    /** The picture as PNG. */
    public byte[] png() {
        return png.clone();
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** The formats that are read, for a form. */
    public static List<String> mediaTypes() {
        return List.of("image/png", "image/jpeg", "image/gif", "image/bmp");
    }
}
