package id.kentongan.survey.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class QrCodeTests {
    private static final String ADDRESS = "https://humas.polres-contoh.example/skm/k7m2q9x4tb";

    @Test
    void isReadBackFromThePicture() throws IOException, ReaderException {
        assertThat(read(ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png()))))
                .isEqualTo(ADDRESS);
    }

    @Test
    void isReadBackFromTheDrawing() throws ReaderException {
        var code = QrCode.of(ADDRESS);
        var scale = 8;
        var image = new BufferedImage(code.size() * scale, code.size() * scale, BufferedImage.TYPE_INT_RGB);
        var pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, image.getWidth(), image.getHeight());
        pen.setColor(Color.BLACK);
        var runs = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-\\3z").matcher(code.path());
        while (runs.find()) {
            pen.fillRect(
                    Integer.parseInt(runs.group(1)) * scale,
                    Integer.parseInt(runs.group(2)) * scale,
                    Integer.parseInt(runs.group(3)) * scale,
                    scale);
        }
        pen.dispose();

        assertThat(read(image)).isEqualTo(ADDRESS);
        assertThat(code.svg()).contains(code.path()).startsWith("<svg xmlns=");
    }

    @Test
    void isReadWithAStain() throws IOException, ReaderException {
        var image = ImageIO.read(new ByteArrayInputStream(QrCode.of(ADDRESS).png()));
        var stained = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_RGB);
        var pen = stained.createGraphics();
        pen.drawImage(image, 0, 0, null);
        pen.setColor(Color.BLACK);
        pen.fillOval(image.getWidth() / 2, image.getHeight() / 2, image.getWidth() / 6, image.getWidth() / 6);
        pen.dispose();

        assertThat(read(stained)).isEqualTo(ADDRESS);
    }

    private static String read(BufferedImage image) throws ReaderException {
        var width = image.getWidth();
        var pixels = image.getRGB(0, 0, width, image.getHeight(), null, 0, width);
        var source = new RGBLuminanceSource(width, image.getHeight(), pixels);
        return new QRCodeReader()
                .decode(new BinaryBitmap(new HybridBinarizer(source)))
                .getText();
    }
}
