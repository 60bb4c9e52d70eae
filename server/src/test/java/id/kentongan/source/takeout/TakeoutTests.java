package id.kentongan.source.takeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.source.Entries;
import id.kentongan.source.Inspection;
import id.kentongan.source.Inspection.Extent;
import id.kentongan.source.Item;
import id.kentongan.source.Listing;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceFile;
import id.kentongan.source.takeout.TakeoutArchive.Review;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TakeoutTests extends TakeoutTest {

    @Test
    void findsListingsWithTitleAndCountInFoldersOfAnyLanguage() throws IOException {
        var english = TakeoutArchive.inFolder("Takeout/Google Business Profile", "1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "Cepat"), Review.of("b", 1, null))
                .write(folder, PART);
        var japanese = TakeoutArchive.inFolder("Takeout/Google \u30d3\u30b8\u30cd\u30b9", "1")
                .listing("10", "Layanan SKCK", Review.of("c", 4, "Ramah"))
                .write(folder, "takeout-20260601T020304Z-002.zip");

        assertThat(scan(english, japanese).inspection())
                .isEqualTo(new Inspection.Takeout(
                        List.of(
                                new Listing("locations/10", "Layanan SKCK", 1),
                                new Listing("locations/20", "Layanan SIM", 2)),
                        Instant.parse("2026-06-01T02:03:04Z"),
                        Extent.COMPLETE,
                        List.of(),
                        List.of()));
    }

    @Test
    void readsATitleThatIsWrittenInEscapes() throws IOException {
        var archive = TakeoutArchive.ofAccount("1");
        var written = archive.entry(
                        archive.listingFolder("20") + "additionalData.json",
                        "{\"title\": \"\\u0645\\u062d \\\"SIM\\\" \\ud83d\\ude42 a\\/b\"}")
                .page("20", "reviews.json", Review.of("a", 5, "Cepat"))
                .write(folder, PART);

        assertThat(((Inspection.Takeout) scan(written).inspection()).listings())
                .extracting(Listing::title)
                .containsExactly("\u0645\u062d \"SIM\" \ud83d\ude42 a/b");
    }

    @Test
    void readsAReviewWithItsReply() {
        var archive = TakeoutArchive.ofAccount("1")
                .listing(
                        "20",
                        "Layanan SIM",
                        Review.of("a", 2, "Antre lama")
                                .by("Siti")
                                .at("2026-03-01T01:02:03.456789Z")
                                .edited("2026-03-05T00:00:00Z")
                                .answered("Terima kasih atas masukannya", "2026-03-06T00:00:00Z"))
                .write(folder, PART);

        assertThat(read(archive).items())
                .containsExactly(new Item(
                        "locations/20/reviews/a",
                        Kind.REVIEW,
                        Instant.parse("2026-03-01T01:02:03.456789Z"),
                        Instant.parse("2026-03-05T00:00:00Z"),
                        2,
                        "Antre lama",
                        null,
                        null,
                        "Siti",
                        "locations/20",
                        null,
                        new Reply("Terima kasih atas masukannya", Instant.parse("2026-03-06T00:00:00Z"))));
    }

    @Test
    void keepsStarOnlyAndAnonymousReviews() {
        var archive = TakeoutArchive.ofAccount("1")
                .listing(
                        "20",
                        "Layanan SIM",
                        Review.of("a", 5, null).by(null),
                        Review.of("b", 4, "Baik").by("Pengguna Google"))
                .write(folder, PART);

        assertThat(read(archive).items())
                .extracting(Item::stars, Item::text, Item::author)
                .containsExactly(tuple(5, "", null), tuple(4, "Baik", null));
    }

    @Test
    void splitsTranslationsInBothOrdersAndOfReplies() {
        var archive = TakeoutArchive.ofAccount("1")
                .listing(
                        "20",
                        "Layanan SIM",
                        Review.of("a", 5, "(Translated by Google) Very fast\n\n(Original)\nCepat nian"),
                        Review.of("b", 5, "Cepat nian\n\n(Translated by Google)\nVery fast")
                                .answered(
                                        "(Translated by Google) Thanks\n\n(Original)\nMakasih", "2026-01-03T00:00:00Z"))
                .write(folder, PART);

        assertThat(read(archive).items())
                .extracting(
                        Item::text,
                        Item::translation,
                        item -> item.reply() == null ? null : item.reply().text())
                .containsExactly(tuple("Cepat nian", "Very fast", null), tuple("Cepat nian", "Very fast", "Makasih"));
    }

    @Test
    void readsAllPagesOfAListingAcrossPartsWhateverTheOrderOfTheFiles() {
        var first = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "satu"))
                .write(folder, PART);
        var second = TakeoutArchive.ofAccount("1")
                .page("20", "reviews-CiQ1.json", Review.of("b", 5, "dua"))
                .page("20", "reviews_001.json", Review.of("c", 5, "tiga"))
                .write(folder, "takeout-20260601T020304Z-002.zip");

        assertThat(read(first, second).texts()).containsExactlyInAnyOrder("satu", "dua", "tiga");
        assertThat(Entries.all(scan(second, first).open()))
                .isEqualTo(Entries.all(scan(first, second).open()));
    }

    @Test
    void givesAReviewOfTwoAccountsOnceInItsNewestVersion() {
        var mine = TakeoutArchive.ofAccount("1")
                .listing(
                        "20",
                        "Layanan SIM",
                        Review.of("a", 1, "versi lama").edited("2026-02-01T00:00:00Z"),
                        Review.of("b", 3, "sama"))
                .write(folder, "takeout-20260601T020304Z-001.zip");
        var theirs = TakeoutArchive.ofAccount("2")
                .listing(
                        "20",
                        "Layanan SIM",
                        Review.of("a", 5, "versi baru").edited("2026-02-02T00:00:00Z"),
                        Review.of("b", 3, "sama"))
                .write(folder, "takeout-20260602T020304Z-001.zip");

        assertThat(read(mine, theirs).texts()).containsExactlyInAnyOrder("versi baru", "sama");
        assertThat(((Inspection.Takeout) scan(mine, theirs).inspection()).listings())
                .containsExactly(new Listing("locations/20", "Layanan SIM", 2));
    }

    @Test
    void countsRepeatedReviews() throws IOException {
        var archive = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", TakeoutArchive.reviews(3))
                .page("20", "reviews-x.json", TakeoutArchive.reviews(3))
                .write(folder, PART);

        try (var file = scan(archive).open()) {
            while (file.next() != null) {
                assertThat(file.bytesRead()).isBetween(1L, file.bytesTotal());
            }
            assertThat(file.repeats()).isEqualTo(3);
            assertThat(file.bytesRead()).isEqualTo(file.bytesTotal());
        }
    }

    @Test
    void resumesWhereItStopped() throws IOException {
        var archive = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", TakeoutArchive.reviews(50))
                .listing("30", "SPKT", TakeoutArchive.reviews(50))
                .entry("../../jahat.json", "{}")
                .write(folder, PART);
        var all = Entries.all(scan(archive).open());

        for (int skipped : new int[] {0, 1, 49, 51, 101}) {
            var file = scan(archive).open();
            for (int i = 0; i < skipped; i++) {
                file.next();
            }
            assertThat(Entries.all(file)).isEqualTo(all.subList(skipped, all.size()));
        }
    }

    @Test
    void readsABareFileWithByteOrderMarkOrUtf16() throws IOException {
        var json = TakeoutArchive.ofAccount("1").json("20", Review.of("a", 5, "Cepat \u2013 ramah \ud83d\ude42"));
        for (var bytes : List.of(
                ("\ufeff" + json).getBytes(StandardCharsets.UTF_8),
                ("\ufeff" + json).getBytes(StandardCharsets.UTF_16LE),
                json.getBytes(StandardCharsets.UTF_16BE))) {
            var file = Files.write(folder.resolve("reviews.json"), bytes);

            assertThat(read(file).texts()).containsExactly("Cepat \u2013 ramah \ud83d\ude42");
        }
    }

    @Test
    void toleratesUnknownKeysAndOtherFiles() {
        var archive = TakeoutArchive.ofAccount("1")
                .page("20", "reviews.json")
                .entry("Takeout/Profil Bisnis Google/account-1/location-20/reviews.json", """
                        {"averageRating": 4.5, "extra": [{"reviews": [1, "}"]}], "reviews": [
                          {"name": "accounts/1/locations/20/reviews/a", "starRating": "FIVE", "reviewMediaItems": [{"a": []}],
                           "createTime": "2026-01-02T03:04:05Z", "new": {"reviews": []}}], "nextPageToken": "x"}
                        """)
                .entry("Takeout/archive_browser.html", "<html>")
                .entry("Takeout/Profil Bisnis Google/foto.jpg", new byte[100])
                .entry("Takeout/Profil Bisnis Google/lain.json", "[1, 2, 3]")
                .write(folder, PART);

        assertThat(read(archive).items()).extracting(Item::externalId).containsExactly("locations/20/reviews/a");
        assertThat(read(archive).refusals()).isEmpty();
    }

    @Test
    void refusesReviewsOfAnotherListing() {
        var path = pageOf(
                object("\"comment\": \"benar\""),
                object("\"comment\": \"nyasar\"").replace("/20/", "/99/"));

        var entries = read(path);
        assertThat(entries.texts()).containsExactly("benar");
        assertThat(entries.refusals())
                .extracting(Refusal::line, Refusal::reason, Refusal::details)
                .containsExactly(tuple(2L, RefusalReason.WRONG_LOCATION, List.of("locations/20", "locations/99")));
    }

    @Test
    void saysWhyAReviewIsRefusedAndKeepsItsText() {
        assertThat(refusal("{\"name\": \"accounts/1/locations/20/reviews/x\", \"starRating\": \"FIVE\"}"))
                .isEqualTo("NO_DATE [createTime]");
        assertThat(refusal(object("\"starRating\": \"SIX\""))).isEqualTo("BAD_STARS [starRating, SIX]");
        assertThat(refusal(object("\"starRating\": 0"))).isEqualTo("BAD_STARS [starRating, 0]");
        assertThat(refusal(object("\"starRating\": \"STAR_RATING_UNSPECIFIED\"")))
                .isEqualTo("EMPTY []");
        assertThat(refusal(object("\"comment\": {\"a\": 1}"))).isEqualTo("BROKEN_JSON []");
        assertThat(refusal("{\"starRating\": \"FIVE\", \"createTime\": \"2026-01-02T03:04:05Z\"}"))
                .isEqualTo("NO_ID []");
        assertThat(refusal(object("\"starRating\": \"FIVE\"").replace("2026-01-02", "2026-02-30")))
                .isEqualTo("BAD_DATE [createTime, 2026-02-30T03:04:05Z]");
        assertThat(refusal(object("\"starRating\": \"FIVE\"").replace("2026-01-02", "2027-01-02")))
                .isEqualTo("FUTURE_DATE [createTime, 2027-01-02T03:04:05Z]");
        assertThat(refusal(object("\"starRating\": \"FIVE\"").replace("2026-01-02", "1999-01-02")))
                .isEqualTo("OLD_DATE [createTime, 1999-01-02T03:04:05Z]");
    }

    @Test
    void losesOnlyTheBrokenReview() {
        for (var broken : List.of(
                "{\"name\": \"accounts/1/locations/20/reviews/x\", \"comment\": \"tak berujung,\n \"starRating\": \"ONE\"}",
                "{\"name\": \"accounts/1/locations/20/reviews/x\", \"reviewer\": {\"displayName\": \"A\"",
                "{\"name\" \"accounts/1/locations/20/reviews/x\"}",
                "{{{}}}",
                "\"bukan objek\"",
                "17")) {
            var entries = read(pageOf(
                    object("\"comment\": \"satu\""),
                    broken,
                    object("\"comment\": \"dua\"").replace("/x", "/y")));

            assertThat(entries.texts()).as(broken).containsExactly("satu", "dua");
            assertThat(entries.reasons())
                    .as(broken)
                    .containsOnly(RefusalReason.BROKEN_JSON)
                    .hasSizeBetween(1, 2);
        }
    }

    @Test
    void keepsWhatComesBeforeTheFileBreaksOff() {
        var whole = TakeoutArchive.ofAccount("1").json("20", TakeoutArchive.reviews(10));
        var archive = TakeoutArchive.ofAccount("1");
        archive.entry(
                archive.listingFolder("20") + "reviews.json", whole.substring(0, whole.lastIndexOf("createTime")));
        var path = archive.write(folder, PART);

        assertThat(read(path).items()).hasSize(9);
        assertThat(read(path).refusals())
                .extracting(Refusal::line, Refusal::reason)
                .containsExactly(tuple(10L, RefusalReason.TRUNCATED));
        assertThat(((Inspection.Takeout) scan(path).inspection()).complete()).isFalse();
    }

    @Test
    void keepsNoMoreOfAHugeReviewThanItsBeginning() {
        var entries = read(pageOf(
                object("\"comment\": \"" + "x".repeat(3 << 20) + "\""),
                object("\"comment\": \"dua\"").replace("/x", "/y")));

        assertThat(entries.texts()).containsExactly("dua");
        assertThat(entries.refusals()).singleElement().satisfies(refusal -> {
            assertThat(refusal.reason()).isEqualTo(RefusalReason.TOO_LONG);
            assertThat(refusal.raw()).hasSize(Refusal.RAW_LIMIT).startsWith("{\"name\"");
        });
    }

    @Test
    void refusesTextsThatNobodyWrites() {
        var entries = read(pageOf(
                object("\"comment\": \"" + "x".repeat(Item.TEXT_LIMIT + 1) + "\""),
                object("\"comment\": \"dua\", \"reviewReply\": {\"comment\": \"" + "x".repeat(Item.TEXT_LIMIT + 1)
                                + "\"}")
                        .replace("/x", "/y"),
                object("\"comment\": \"tiga\"").replace("/x", "/z")));

        assertThat(entries.texts()).containsExactly("tiga");
        assertThat(entries.reasons()).containsExactly(RefusalReason.TOO_LONG, RefusalReason.TOO_LONG);
    }

    @Test
    void refusesAFileOfMoreReviewsThanItCanHold() throws IOException {
        var archive = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", TakeoutArchive.reviews(3))
                .listing("30", "Layanan SKCK", TakeoutArchive.reviews(3));
        var small = TakeoutArchive.ofAccount("1").listing("40", "SPKT", TakeoutArchive.reviews(2));
        var files = Stream.of(small.write(folder, PART), archive.write(folder, "takeout-20260601T020304Z-002.zip"))
                .map(SourceFile::of)
                .toList();

        var takeout = new TakeoutScan(NOW, 7).scan(files);

        assertThat(Entries.of(takeout.open()).items()).hasSize(2);
        assertThat(Entries.of(takeout.open()).reasons()).containsExactly(RefusalReason.TOO_MANY_REVIEWS);
        assertThat(((Inspection.Takeout) takeout.inspection()).complete()).isFalse();
        assertThat(Entries.of(new TakeoutScan(NOW, 8).scan(files).open()).items())
                .hasSize(8);
    }

    @Test
    void saysWhichPartsAreMissing() {
        var third = TakeoutArchive.ofAccount("1")
                .listing("20", "Layanan SIM", Review.of("a", 5, "satu"))
                .write(folder, "takeout-20260601T020304Z-003.zip");

        var inspection = (Inspection.Takeout) scan(third).inspection();
        assertThat(inspection.missingParts()).containsExactly(1, 2);
        assertThat(inspection.complete()).isFalse();
    }

    @Test
    void isNotCompleteWithoutTheNameOfAPart() throws IOException {
        var archive = TakeoutArchive.ofAccount("1").listing("20", "Layanan SIM", Review.of("a", 5, "satu"));
        var bare = Files.writeString(folder.resolve("reviews.json"), archive.json("20", Review.of("a", 5, "satu")));

        assertThat(extent(bare)).isEqualTo(Extent.UNPROVEN);
        assertThat(extent(archive.write(folder, "ekspor.zip"))).isEqualTo(Extent.UNPROVEN);
        assertThat(extent(archive.write(folder, PART), bare)).isEqualTo(Extent.UNPROVEN);
        assertThat(extent(archive.write(folder, PART))).isEqualTo(Extent.COMPLETE);
    }

    @Test
    void isNotCompleteWhenAReviewCannotBeRead() {
        var archive = TakeoutArchive.ofAccount("1");
        archive.entry(
                archive.listingFolder("20") + "reviews.json",
                "{\"reviews\": [" + object("\"comment\": \"satu\"") + ", {\"rusak\"}]}");

        assertThat(((Inspection.Takeout) scan(archive.write(folder, PART)).inspection()).complete())
                .isFalse();
    }

    @Test
    void namesAListingWithoutReviewsByItsFolder() {
        var archive = TakeoutArchive.ofAccount("1").listing("20", "Kantor baru").write(folder, PART);

        assertThat(((Inspection.Takeout) scan(archive).inspection()).listings())
                .containsExactly(new Listing("locations/20", "Kantor baru", 0));
    }

    private String refusal(String object) {
        var entries = read(pageOf(object));
        assertThat(entries.items()).isEmpty();
        var refusal = entries.refusals().getFirst();
        assertThat(entries.refusals()).hasSize(1);
        assertThat(refusal.raw()).isEqualTo(object);
        return refusal.reason() + " " + refusal.details();
    }

    private static Extent extent(Path... paths) {
        return ((Inspection.Takeout) scan(paths).inspection()).extent();
    }

    private static String object(String inside) {
        return "{\"name\": \"accounts/1/locations/20/reviews/x\", \"createTime\": \"2026-01-02T03:04:05Z\", " + inside
                + "}";
    }

    private Path pageOf(String... objects) {
        var archive = TakeoutArchive.ofAccount("1");
        archive.entry(
                archive.listingFolder("20") + "reviews.json",
                "{\"reviews\": [\n" + String.join(",\n", objects) + "\n]}");
        return archive.write(folder, PART);
    }
}
