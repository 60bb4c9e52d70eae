package id.kentongan.collect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.kentongan.PageTest;
import id.kentongan.TestVisitor;
import id.kentongan.TestVisitor.Upload;
import id.kentongan.mention.Filter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class NoteTests extends PageTest {
    @Autowired
    private Mentions mentions;

    private UnitId unit;
    private TestVisitor operator;

    @BeforeEach
    void openTheForm() {
        unit = fixtures.institution("Polres Catat");
        operator = signedIn(unit, Role.OPERATOR);
        operator.open("/catat");
    }

    @Test
    void takesATextIntoTheInbox() {
        note(List.of(), "teks", "<b>Antre</b> lama <script>alert(1)</script>", "kanal", "grup warga");

        assertThat(operator.html()).contains("Tercatat");
        var mention = only();
        assertThat(mention.text()).isEqualTo("<b>Antre</b> lama <script>alert(1)</script>");
        assertThat(mention.title()).isEqualTo("grup warga");
        assertThat(operator.open("/kotak"))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>alert(1)");
    }

    @Test
    void keepsAPictureDrawnAnewAndShowsItToThoseOfTheUnit() throws IOException {
        var file = picture("jpg", 40, 30);

        note(List.of(new Upload("gambar", "layar.jpg", file)), "teks", "Lihat gambarnya");

        var address = "/catat/gambar/" + only().id();
        assertThat(operator.open("/suara/" + only().id())).contains(address);
        operator.open(address);
        assertThat(operator.status()).isEqualTo(200);
        assertThat(operator.header("Content-Type")).isEqualTo("image/png");
        var stranger = signedIn(fixtures.institution("Polres Lain"), Role.ADMIN);
        stranger.open(address);
        assertThat(stranger.status()).isEqualTo(404);
    }

    @Test
    void makesTheWordsOfALinkOrPictureAlone() throws IOException {
        note(List.of(), "tautan", "https://media.example/kabar");
        note(List.of(new Upload("gambar", "x.png", picture("png", 5, 5))));

        assertThat(all())
                .extracting(Mention::text)
                .containsExactlyInAnyOrder("https://media.example/kabar", "Tangkapan layar tanpa teks.");
    }

    @Test
    void refusesWhatIsNoPicture() {
        for (var file : List.of(
                "<svg onload=alert(1)>".getBytes(StandardCharsets.UTF_8),
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0},
                "MZ program".getBytes(StandardCharsets.UTF_8))) {
            operator.open("/catat");
            note(List.of(new Upload("gambar", "layar.png", file)), "teks", "Halo");

            assertThat(operator.html())
                    .contains("bukan gambar yang dapat dibaca")
                    .contains("Halo");
        }
        assertThat(all()).isEmpty();
    }

    /** A picture of a few bytes that claims a hundred million dots. */
    @Test
    void refusesAFloodOfPixels() throws IOException {
        var png = picture("png", 10, 10);
        var wide = Arrays.copyOf(png, png.length);
        wide[16] = 0;
        wide[17] = 0;
        wide[18] = 0x27;
        wide[19] = 0x10;
        wide[22] = 0x27;
        wide[23] = 0x10;
        var crc = new CRC32();
        crc.update(wide, 12, 17);
        for (var i = 0; i < 4; i++) {
            wide[29 + i] = (byte) (crc.getValue() >>> (24 - 8 * i));
        }

        assertThatThrownBy(() -> Screenshot.of(wide))
                .isInstanceOfSatisfying(
                        Screenshot.NoPicture.class, e -> assertThat(e.key()).isEqualTo("collect.picture.large"));
    }

    @Test
    void readsEveryTruncationOfAPictureOrRefusesIt() throws IOException {
        var png = picture("png", 20, 20);
        var read = new ArrayList<Integer>();
        for (var length = 0; length < png.length; length++) {
            try {
                Screenshot.of(Arrays.copyOf(png, length));
                read.add(length);
            } catch (Screenshot.NoPicture e) {
                assertThat(e.key()).startsWith("collect.picture.");
            }
        }
        assertThat(read).hasSizeLessThan(png.length);
        assertThat(ImageIO.read(new ByteArrayInputStream(png(png)))).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "ftp://x.example/", "bukan tautan", "https:///"})
    void refusesLinksThatLeadNowhere(String link) {
        note(List.of(), "teks", "Halo", "tautan", link);

        assertThat(operator.html()).contains("Tautan harus diawali");
        assertThat(all()).isEmpty();
    }

    @Test
    void refusesNothingAndTheFuture() {
        note(List.of());
        assertThat(operator.html()).contains("Tuliskan kata-katanya");
        note(List.of(), "teks", "Halo", "waktu", LocalDateTime.now().plusDays(2).toString());
        assertThat(operator.html()).contains("masih di masa depan");
        assertThat(all()).isEmpty();
    }

    @Test
    void refusesAHugeBodyBeforeItIsRead() {
        note(List.of(new Upload("gambar", "besar.png", new byte[13 << 20])), "teks", "Halo");

        assertThat(operator.status()).isEqualTo(413);
    }

    private void note(List<Upload> files, String... fields) {
        var form = new ArrayList<>(List.of("satuan", unit.toString(), "jenis", "comment"));
        form.addAll(List.of(fields));
        if (!form.contains("waktu")) {
            form.addAll(List.of("waktu", LocalDateTime.now().minusHours(30).toString()));
        }
        operator.upload("/catat", files, form.toArray(String[]::new));
    }

    private static byte[] png(byte[] file) {
        try {
            return Screenshot.of(file).png();
        } catch (Screenshot.NoPicture e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] picture(String format, int width, int height) throws IOException {
        var file = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB), format, file);
        return file.toByteArray();
    }

    private Mention only() {
        return all().getFirst();
    }

    private List<Mention> all() {
        return mentions.list(fixtures.below(unit), Filter.NONE, null, 10).mentions();
    }
}
