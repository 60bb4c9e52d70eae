package id.kentongan.source.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.source.Inspection;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Archives that are damaged, made to do harm, or of another kind. */
class HostileTakeoutTests extends TakeoutTest {

    @Test
    void refusesReviewsThatThePersonWrote() {
        var written = "{\"type\": \"FeatureCollection\", \"features\": [{\"type\": \"Feature\"}]}";
        var alone = TakeoutArchive.ofAccount("1")
                .entry("Takeout/Maps (tempat Anda)/Ulasan.json", written)
                .write(folder, PART);
        var beside = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "satu"))
                .entry("Takeout/Maps (your places)/Reviews.json", written)
                .write(folder, "takeout-20260602T020304Z-001.zip");

        assertThat(unreadable(alone)).isEqualTo(RefusalReason.OWN_REVIEWS);
        assertThat(read(beside).texts()).containsExactly("satu");
        assertThat(read(beside).reasons()).containsExactly(RefusalReason.OWN_REVIEWS);
        assertThat(((Inspection.Takeout) scan(beside).inspection()).complete()).isTrue();
    }

    @Test
    void leavesNamesThatClimbOutOfTheArchive() {
        for (var name : List.of("../reviews.json", "/etc/reviews.json", "a/../../b.json", "C:\\b.json", "..\\b.json")) {
            var archive = TakeoutArchive.ofAccount("1");
            archive.entry(name, archive.json("30", Review.of("b", 1, "tersembunyi")));
            archive.listing("20", "Layanan SIM", Review.of("a", 5, "satu"));
            var path = archive.write(folder, PART);

            assertThat(read(path).texts()).as(name).containsExactly("satu");
            assertThat(read(path).refusals())
                    .extracting(Refusal::reason, Refusal::details)
                    .containsExactly(tuple(RefusalReason.UNSAFE_NAME, List.of(name)));
        }
    }

    @Test
    void refusesAnArchiveThatUnpacksToFarMoreThanItsSize() {
        var archive = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "satu"))
                .entry("Takeout/besar.json", new byte[70 << 20])
                .write(folder, PART);

        assertThat(unreadable(archive)).isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(read(archive).reasons()).containsExactly(RefusalReason.ZIP_BOMB);
    }

    @Test
    void refusesAnArchiveOfTooManyFiles() {
        var archive = TakeoutArchive.ofAccount("1");
        IntStream.range(0, 10_001).forEach(i -> archive.entry("f" + i, ""));

        assertThat(unreadable(archive.write(folder, PART))).isEqualTo(RefusalReason.ZIP_TOO_MANY);
    }

    @Test
    void asksToUnpackArchivesInArchives() {
        var archive = TakeoutArchive.ofAccount("1").entry("bagian.zip", "PK").write(folder, PART);

        assertThat(unreadable(archive)).isEqualTo(RefusalReason.NESTED_ZIP);
    }

    @Test
    void usesTheOtherPartsWhenOneIsCutOff() throws IOException {
        var good = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "satu"))
                .write(folder, PART);
        var cut = folder.resolve("takeout-20260601T020304Z-002.zip");
        var bytes = Files.readAllBytes(good);
        Files.write(cut, Arrays.copyOf(bytes, bytes.length / 2));

        assertThat(read(good, cut).texts()).containsExactly("satu");
        assertThat(read(good, cut).reasons()).containsExactly(RefusalReason.BROKEN_ZIP);
        assertThat(((Inspection.Takeout) scan(good, cut).inspection()).complete())
                .isFalse();
        assertThat(unreadable(cut)).isEqualTo(RefusalReason.BROKEN_ZIP);
    }

    @Test
    void noticesDamageInsideAnArchive() throws IOException {
        var path = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", TakeoutArchive.reviews(2000))
                .write(folder, PART);
        var bytes = Files.readAllBytes(path);
        Arrays.fill(bytes, bytes.length - 3000, bytes.length - 2000, (byte) 0x55);
        Files.write(path, bytes);

        assertThat(read(path).items()).hasSizeBetween(500, 1999);
        assertThat(read(path).reasons()).contains(RefusalReason.BROKEN_ZIP);
        assertThat(((Inspection.Takeout) scan(path).inspection()).complete()).isFalse();
    }

    @Test
    void readsEverythingWhenTheDirectoryLiesAboutSizes() throws IOException {
        var path = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", TakeoutArchive.reviews(200))
                .write(folder, PART);
        var bytes = Files.readAllBytes(path);
        for (int i = 0; i + 28 < bytes.length; i++) {
            if (bytes[i] == 'P' && bytes[i + 1] == 'K' && bytes[i + 2] == 1 && bytes[i + 3] == 2) {
                Arrays.fill(bytes, i + 24, i + 28, (byte) 0);
                bytes[i + 24] = 1;
            }
        }
        Files.write(path, bytes);

        assertThat(read(path).items()).hasSize(200);
    }

    @Test
    void findsNothingInOtherFiles() throws IOException {
        for (var json : List.of("{}", "[]", "{\"reviews\": [{\"text\": \"lain\"}]}", "{\"reviews\": [", "{", "nul")) {
            var file = Files.writeString(folder.resolve("lain.json"), json);

            assertThat(unreadable(file)).as(json).isEqualTo(RefusalReason.NO_REVIEWS);
        }
    }

    private static RefusalReason unreadable(Path path) {
        return ((Inspection.Unreadable) scan(path).inspection()).reason();
    }
}
