package id.kentongan.help;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;

/** Makes a picture of a page small: its 256 most frequent colours, and the nearest of them for the others. */
final class SmallPng {
    private static final int COLOURS = 256;

    private SmallPng() {}

    static byte[] of(byte[] png) throws IOException {
        var image = ImageIO.read(new ByteArrayInputStream(png));
        var pixels = image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
        var counts = new HashMap<Integer, Integer>();
        for (var pixel : pixels) {
            counts.merge(pixel & 0xffffff, 1, Integer::sum);
        }
        var palette = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue().reversed())
                .limit(COLOURS)
                .mapToInt(Map.Entry::getKey)
                .toArray();
        var model = new IndexColorModel(8, palette.length, palette, 0, false, -1, 0);
        var small = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED, model);
        var nearest = new HashMap<Integer, Integer>();
        for (var i = 0; i < pixels.length; i++) {
            var index = nearest.computeIfAbsent(pixels[i] & 0xffffff, colour -> nearest(colour, palette));
            small.getRaster().setSample(i % image.getWidth(), i / image.getWidth(), 0, index);
        }
        return written(small);
    }

    private static int nearest(int colour, int[] palette) {
        var best = 0;
        for (var i = 1; i < palette.length; i++) {
            if (distance(colour, palette[i]) < distance(colour, palette[best])) {
                best = i;
            }
        }
        return best;
    }

    private static int distance(int a, int b) {
        var red = (a >> 16 & 255) - (b >> 16 & 255);
        var green = (a >> 8 & 255) - (b >> 8 & 255);
        var blue = (a & 255) - (b & 255);
        return red * red + green * green + blue * blue;
    }

    private static byte[] written(BufferedImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName("png").next();
        try (var out = ImageIO.createImageOutputStream(bytes)) {
            var how = writer.getDefaultWriteParam();
            how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            how.setCompressionQuality(0);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
