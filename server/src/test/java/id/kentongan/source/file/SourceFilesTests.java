package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Entries;
import id.kentongan.source.Inspection;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.takeout.TakeoutArchive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Files as a whole: of other kinds, several at once, damaged, read in two goes. */
class SourceFilesTests extends SourceFilesTest {

    @Test
    void refusesFilesOfOtherKinds() throws IOException {
        assertThat(reason(bytes("kosong.csv", new byte[0]))).isEqualTo(RefusalReason.EMPTY_FILE);
        assertThat(reason(bytes("spasi.csv", " \n\n ".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(RefusalReason.EMPTY_FILE);
        assertThat(reason(bytes("lama.xls", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4})))
                .isEqualTo(RefusalReason.OLD_EXCEL);
        assertThat(reason(bytes("web.xls", "\n<html><table><tr><td>a".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(RefusalReason.HTML_PAGE);
        assertThat(reason(bytes("surat.pdf", "%PDF-1.7 x".getBytes(StandardCharsets.UTF_8))))
                .isEqualTo(RefusalReason.UNKNOWN_FORMAT);
        assertThat(reason(bytes(
                        "gambar.png", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 13, 1, 2, 3})))
                .isEqualTo(RefusalReason.UNKNOWN_FORMAT);
        assertThat(reason(zip("lembar.ods", Map.of("mimetype", "x", "content.xml", "<x/>"))))
                .isEqualTo(RefusalReason.OLD_EXCEL);
        assertThat(reason(zip("tabel.zip", Map.of("tabel.csv", "tanggal,ulasan"))))
                .isEqualTo(RefusalReason.NO_REVIEWS);
        assertThat(reason(TableFile.csv(folder, "tanggal,ulasan"))).isEqualTo(RefusalReason.NO_ROWS);
    }

    @Test
    void refusesAFileThatIsOneHugeLine() {
        var line = new byte[40 << 20];
        Arrays.fill(line, (byte) 'a');

        assertThat(reason(bytes("panjang.csv", line))).isEqualTo(RefusalReason.TOO_LONG);
    }

    @Test
    void givesTheReasonAsTheOnlyEntryOfAnUnreadableFile() {
        var entries = read(bytes("kosong.csv", new byte[0]));

        assertThat(entries.items()).isEmpty();
        assertThat(entries.refusals())
                .containsExactly(new Refusal("kosong.csv", 0, RefusalReason.EMPTY_FILE, List.of(), ""));
    }

    @Test
    void refusesATableThatLacksARememberedColumn() {
        var remembered = table(TableFile.csv(folder, "tanggal,ulasan", "2026-01-31,Pelayanan cepat"))
                .mapping();
        var other = TableFile.csv(folder, "tgl,ulasan", "2026-01-31,Pelayanan cepat");

        assertThat(remembered.missingIn(table(other).shape().header())).containsExactly("tanggal");
        assertThat(read(other, remembered).refusals())
                .extracting(Refusal::line, Refusal::reason, Refusal::details)
                .containsExactly(tuple(0L, RefusalReason.MISSING_COLUMN, List.of("tanggal")));
    }

    @Test
    void readsSeveralTablesWithTheSameColumns() throws IOException {
        var first = bytes("a.csv", "tanggal,ulasan\n2026-01-31,Pelayanan cepat\n".getBytes(StandardCharsets.UTF_8));
        var second = bytes(
                "b.csv", "tanggal;ulasan\n2026-02-01;Antre lama\ntanggal;ulasan\n".getBytes(StandardCharsets.UTF_8));
        var third = bytes("c.csv", "hari,teks\n2026-02-01,Antre lama\n".getBytes(StandardCharsets.UTF_8));
        var archive = TakeoutArchive.ofAccount("1").listing("20", "SIM").write(folder, "takeout.zip");

        assertThat(Entries.of(FILES.open(files(first, second), null)).texts())
                .containsExactly("Pelayanan cepat", "Antre lama");
        assertThat(FILES.inspect(files(first, third)))
                .isInstanceOfSatisfying(Inspection.Unreadable.class, unreadable -> assertThat(unreadable.reason())
                        .isEqualTo(RefusalReason.MIXED_FILES));
        assertThat(FILES.inspect(files(first, archive)))
                .isEqualTo(new Inspection.Unreadable("takeout.zip", RefusalReason.MIXED_FILES, List.of("takeout.zip")));
    }

    @Test
    void resumesWhereItStopped() throws IOException {
        var lines = new ArrayList<String>();
        lines.add("id,tanggal,ulasan");
        IntStream.range(0, 200)
                .forEach(i -> lines.add(
                        "u" + i % 150 + "," + (i % 7 == 0 ? "kapan" : "2026-01-31") + ",Ulasan ke " + i % 160));
        var path = TableFile.csv(folder, lines.toArray(String[]::new));
        var mapping = table(path).mapping().with(Role.ID, "id");
        var all = Entries.all(open(path, mapping));

        for (int skipped : new int[] {1, 60, 149, all.size()}) {
            var file = open(path, mapping);
            for (int i = 0; i < skipped; i++) {
                file.next();
            }
            assertThat(Entries.all(file)).isEqualTo(all.subList(skipped, all.size()));
        }
    }

    @Test
    void staysWholeWhateverIsDamaged() throws IOException {
        var seeds = List.of(
                TakeoutArchive.ofAccount("1")
                        .listing("20", "Layanan SIM", TakeoutArchive.reviews(5))
                        .write(folder, "takeout-20260601T020304Z-001.zip"),
                bytes(
                        "reviews.json",
                        TakeoutArchive.ofAccount("1")
                                .json("20", TakeoutArchive.reviews(5))
                                .getBytes(StandardCharsets.UTF_8)),
                TableFile.xlsx(
                        folder,
                        List.of(List.of("id", "tanggal", "ulasan"), List.of("u1", "2026-01-31", "Pelayanan cepat"))),
                TableFile.csv(
                        folder,
                        "id;tanggal;bintang;ulasan",
                        "u1;2026-01-31;5;\"Pelayanan; cepat\"",
                        "u2;1/2/2026;4;Lama"));
        var random = new Random(20260131);
        for (var seed : seeds) {
            var whole = Files.readAllBytes(seed);
            for (int i = 0; i < 150; i++) {
                var damaged = damage(whole, random);
                var path = bytes("rusak-" + seed.getFileName(), damaged);

                assertThat(Entries.all(open(path, null)))
                        .as("%s, damage %d", seed.getFileName(), i)
                        .isEqualTo(Entries.all(open(path, null)));
                assertThat(FILES.inspect(files(path))).isNotNull();
            }
        }
    }

    private static byte[] damage(byte[] whole, Random random) {
        var damaged = random.nextInt(4) == 0 ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
        for (int n = random.nextInt(1, 8); n > 0 && damaged.length > 0; n--) {
            int at = random.nextInt(damaged.length);
            damaged[at] = random.nextBoolean()
                    ? (byte) random.nextInt(256)
                    : (byte) "{}[]\",;\\\n<>&\0".charAt(random.nextInt(13));
        }
        return damaged;
    }

    private Path bytes(String name, byte[] content) {
        return TableFile.write(folder.resolve(name), content);
    }
}
