package id.kentongan.survey.web;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.imageio.ImageIO;

/**
 * An address as a QR code (ISO/IEC 18004) with the quiet zone that a camera needs. A quarter of it may be dirty or torn: it
 * hangs on a wall.
 */
public final class QrCode {
    /** The quiet zone on each side, in modules; the standard wants four. */
    private static final int MARGIN = 4;

    private static final int PIXELS_PER_MODULE = 24;
    private static final int WHITE = 0xFFFFFF;

    private final ByteMatrix modules;

    private QrCode(ByteMatrix modules) {
        this.modules = modules;
    }

    public static QrCode of(String address) {
        try {
            return new QrCode(
                    Encoder.encode(address, ErrorCorrectionLevel.Q, Map.of(EncodeHintType.CHARACTER_SET, "UTF-8"))
                            .getMatrix());
        } catch (WriterException e) {
            throw new IllegalArgumentException("no QR code holds " + address, e);
        }
    }

    /** The length of a side in modules, quiet zone included. */
    public int size() {
        return modules.getWidth() + 2 * MARGIN;
    }

    /** Path data of the dark modules, one unit wide each. */
    public String path() {
        var path = new StringBuilder();
        for (var y = 0; y < modules.getHeight(); y++) {
            for (var x = 0; x < modules.getWidth(); x++) {
                var start = x;
                while (x < modules.getWidth() && isDark(x, y)) {
                    x++;
                }
                if (x > start) {
                    path.append('M')
                            .append(start + MARGIN)
                            .append(' ')
                            .append(y + MARGIN)
                            .append('h')
                            .append(x - start)
                            .append("v1h-")
                            .append(x - start)
                            .append('z');
                }
            }
        }
        return path.toString();
    }

    /** A drawing that stands for itself, black on white. */
    String svg() {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %1$d %1$d" width="%2$d" height="%2$d" \
                shape-rendering="crispEdges"><path fill="#fff" d="M0 0h%1$dv%1$dH0z"/><path d="%3$s"/></svg>
                """.formatted(size(), size() * PIXELS_PER_MODULE, path());
    }

    byte[] png() {
        var side = size() * PIXELS_PER_MODULE;
        var image = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_BINARY);
        for (var y = 0; y < side; y++) {
            for (var x = 0; x < side; x++) {
                if (!isDark(x / PIXELS_PER_MODULE - MARGIN, y / PIXELS_PER_MODULE - MARGIN)) {
                    image.setRGB(x, y, WHITE);
                }
            }
        }
        try {
            var out = new ByteArrayOutputStream();
            ImageIO.write(image, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isDark(int x, int y) {
        return x >= 0 && y >= 0 && x < modules.getWidth() && y < modules.getHeight() && modules.get(x, y) == 1;
    }
}
