package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Entries;
import id.kentongan.source.Inspection;
import id.kentongan.source.Inspection.Question;
import id.kentongan.source.Inspection.Sureness;
import id.kentongan.source.Item;
import id.kentongan.source.ItemFile;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceFile;
import id.kentongan.source.TableShape;
import id.kentongan.source.takeout.TakeoutArchive;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTests {

    private static final SourceFiles FILES = new SourceFiles(
            Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC),
            ZoneId.of("Asia/Jakarta"),
            new Pseudonyms(new byte[32]));

    @TempDir
    Path folder;

    @Test
    void guessesTheColumnsOfAReviewTable() {
        var table = table(TableFile.csv(
                folder,
                "No;Tanggal;Nama Pengulas;Bintang;Ulasan;Kantor;Balasan",
                "1;31/01/2026;Budi;5;Pelayanan cepat, petugas ramah;SIM;",
                "2;01/02/2026;Siti;1;Antre dari pagi sampai siang;SKCK;Terima kasih"));

        assertThat(table.shape().header())
                .containsExactly("No", "Tanggal", "Nama Pengulas", "Bintang", "Ulasan", "Kantor", "Balasan");
        assertThat(table.shape().delimiter()).isEqualTo(';');
        assertThat(table.mapping().kind()).isEqualTo(Kind.REVIEW);
        assertThat(table.mapping().dateOrder()).isEqualTo(DateOrder.DAY_FIRST);
        assertThat(table.mapping().columns())
                .containsOnly(
                        entry(Role.DATE, "Tanggal"),
                        entry(Role.AUTHOR, "Nama Pengulas"),
                        entry(Role.STARS, "Bintang"),
                        entry(Role.TEXT, "Ulasan"),
                        entry(Role.PLACE, "Kantor"),
                        entry(Role.REPLY, "Balasan"));
        assertThat(table.sureness()).isEqualTo(Sureness.LIKELY);
        assertThat(table.questions()).isEmpty();
    }

    @Test
    void readsTheRowsOfATable() {
        var entries = read(TableFile.csv(
                folder,
                "id,tanggal,nama,bintang,ulasan,kantor,link,balasan,tanggal balasan,diperbarui",
                "u1,2026-01-31 08:00,Budi,4,\"Cepat,\nramah\",SIM,https://contoh.id/u1,Terima kasih,2026-02-01,2026-02-02",
                "u2,2026-01-31,,5,,,javascript:alert(1),,,"));

        assertThat(entries.items())
                .containsExactly(
                        new Item(
                                "u1",
                                Kind.REVIEW,
                                Instant.parse("2026-01-31T01:00:00Z"),
                                Instant.parse("2026-02-01T17:00:00Z"),
                                4,
                                "Cepat,\nramah",
                                null,
                                null,
                                "Budi",
                                "SIM",
                                "https://contoh.id/u1",
                                new Reply("Terima kasih", Instant.parse("2026-01-31T17:00:00Z"))),
                        new Item(
                                "u2",
                                Kind.REVIEW,
                                Instant.parse("2026-01-30T17:00:00Z"),
                                Instant.parse("2026-01-30T17:00:00Z"),
                                5,
                                "",
                                null,
                                null,
                                null,
                                null,
                                null,
                                null));
    }

    @Test
    void recognisesExporters() {
        assertThat(exporter(
                        "query,name,rating,reviews,author_title,review_id,review_text,review_rating,review_timestamp",
                        "polres,Polres X,4.2,120,Budi,u1,Cepat,5,1769854830"))
                .isEqualTo(
                        "Outscraper REVIEW {ID=review_id, TEXT=review_text, STARS=review_rating, DATE=review_timestamp,"
                                + " AUTHOR=author_title, PLACE=name}");
        assertThat(exporter(
                        "title,name,reviewId,stars,text,publishedAtDate,publishAt,likesCount,responseFromOwnerText",
                        "Polres X,Budi,u1,5,Cepat,2026-01-31T10:20:30.000Z,a month ago,0,Makasih"))
                .isEqualTo("Apify REVIEW {ID=reviewId, TEXT=text, STARS=stars, DATE=publishedAtDate, AUTHOR=name,"
                        + " PLACE=title, REPLY=responseFromOwnerText}");
        assertThat(exporter(
                        "link,rating,date,iso_date,source,review_id,user.name,snippet,response.snippet",
                        "https://x.id,5,a month ago,2026-01-31T10:20:30Z,Google,u1,Budi,Cepat,"))
                .isEqualTo("SerpApi REVIEW {ID=review_id, TEXT=snippet, STARS=rating, DATE=iso_date, AUTHOR=user.name,"
                        + " LINK=link, REPLY=response.snippet}");
        assertThat(exporter(
                        "reviewId,userName,userImage,content,score,thumbsUpCount,at,replyContent,repliedAt",
                        "u1,Budi,https://x.id/a.png,Aplikasi lambat,1,7,2026-01-31 10:20:30,Maaf,2026-02-01 00:00:00"))
                .isEqualTo(
                        "google-play-scraper REVIEW {ID=reviewId, TEXT=content, STARS=score, DATE=at, AUTHOR=userName,"
                                + " REPLY=replyContent, REPLY_DATE=repliedAt}");
        assertThat(exporter(
                        "userName,rating,review,title,date,isEdited",
                        "Budi,1,Sering keluar sendiri,Buruk,2026-01-31 10:20:30,False"))
                .isEqualTo("App Store REVIEW {TEXT=review, TITLE=title, STARS=rating, DATE=date, AUTHOR=userName}");
        assertThat(exporter(
                        "Tracking ID,Judul Laporan,Isi Laporan,Tanggal Laporan,Status,Instansi Terdisposisi",
                        "7654321,Jalan rusak,Lubang besar di depan pasar,31/01/2026,Proses,Dinas PU"))
                .isEqualTo(
                        "LAPOR! COMPLAINT {ID=Tracking ID, TEXT=Isi Laporan, TITLE=Judul Laporan, DATE=Tanggal Laporan,"
                                + " PLACE=Instansi Terdisposisi}");
    }

    @Test
    void readsTheConsoleExportInUtf16() {
        var lines = "Package Name,App Version Code,Reviewer Language,Device,Review Submit Date and Time,"
                + "Review Submit Millis Since Epoch,Review Last Update Millis Since Epoch,Star Rating,Review Title,Review Text,"
                + "Developer Reply Millis Since Epoch,Developer Reply Text,Review Link\n"
                + "id.contoh,12,id,bramble,2026-01-31T10:20:30Z,1769854830000,1769854831000,2,,Susah masuk \ud83d\ude22,,,\n";
        var path =
                TableFile.write(folder.resolve("reviews.csv"), ("\ufeff" + lines).getBytes(StandardCharsets.UTF_16LE));

        assertThat(table(path).exporter()).isEqualTo("Google Play Console");
        assertThat(table(path).shape().charset()).isEqualTo("UTF-16LE");
        assertThat(read(path).items())
                .extracting(Item::text, Item::stars, Item::at, Item::place)
                .containsExactly(
                        tuple("Susah masuk \ud83d\ude22", 2, Instant.parse("2026-01-31T10:20:30Z"), "id.contoh"));
    }

    @Test
    void takesAUtcColumnAtItsName() {
        var path = TableFile.csv(
                folder,
                "author_title,review_id,review_text,review_rating,review_datetime_utc",
                "Budi,u1,Cepat,5,01/31/2026 10:20:30");

        assertThat(read(path).items()).extracting(Item::at).containsExactly(Instant.parse("2026-01-31T10:20:30Z"));
    }

    @Test
    void asksWhichOfDayAndMonthComesFirst() {
        var path =
                TableFile.csv(folder, "tanggal,ulasan", "03/04/2026,Pelayanan cepat", "05/06/2026,Antre lama sekali");

        assertThat(table(path).questions()).containsExactly(Question.DAY_OR_MONTH_FIRST);
        assertThat(table(path).sureness()).isEqualTo(Sureness.UNSURE);
        assertThat(read(path).reasons())
                .containsOnly(RefusalReason.AMBIGUOUS_DATE)
                .hasSize(2);
        assertThat(read(path, table(path).mapping().with(DateOrder.MONTH_FIRST)).items())
                .extracting(Item::at)
                .containsExactly(Instant.parse("2026-03-03T17:00:00Z"), Instant.parse("2026-05-05T17:00:00Z"));
    }

    @Test
    void letsAllDatesDecideTheirOrder() {
        assertThat(table(TableFile.csv(folder, "tanggal,ulasan", "03/04/2026,Cepat sekali", "01/31/2026,Lama sekali"))
                        .mapping()
                        .dateOrder())
                .isEqualTo(DateOrder.MONTH_FIRST);
        assertThat(table(TableFile.csv(folder, "tanggal,ulasan", "31/01/2026,Cepat sekali", "01/31/2026,Lama sekali"))
                        .questions())
                .containsExactly(Question.DAY_OR_MONTH_FIRST);
    }

    @Test
    void asksForWhatItCannotFind() {
        assertThat(table(TableFile.csv(folder, "text,label", "pelayanan sangat bagus,positive", "antre lama,negative"))
                        .questions())
                .containsExactly(Question.WHICH_DATE);
        assertThat(table(TableFile.csv(folder, "aplikasi,tanggal,jumlah", "A,2026-01-01,17", "A,2026-01-02,12"))
                        .questions())
                .containsExactly(Question.WHICH_TEXT);
    }

    @Test
    void findsTheHeaderBelowTitles() {
        var path = TableFile.csv(
                folder,
                "REKAP PENGADUAN MASYARAKAT,,,",
                "Periode Januari 2026,,,",
                ",,,",
                "No,Tanggal,Isi Pengaduan,Instansi",
                "1,31/01/2026,Lampu jalan padam sejak Senin,Dishub");

        assertThat(table(path).shape().headerLine()).isEqualTo(4);
        assertThat(table(path).mapping().kind()).isEqualTo(Kind.COMPLAINT);
        assertThat(read(path).items())
                .extracting(Item::text, Item::place)
                .containsExactly(tuple("Lampu jalan padam sejak Senin", "Dishub"));
    }

    @Test
    void callsColumnsByLettersWithoutAHeader() {
        var path = TableFile.csv(
                folder,
                "2026-01-31,5,Pelayanan cepat dan ramah",
                "2026-02-01,1,Antre lama dari pagi",
                "2026-02-02,4,Bagus sekali pak");

        assertThat(table(path).shape().header()).containsExactly("A", "B", "C");
        assertThat(table(path).mapping().columns())
                .containsOnly(entry(Role.DATE, "A"), entry(Role.STARS, "B"), entry(Role.TEXT, "C"));
        assertThat(table(path).sureness()).isEqualTo(Sureness.UNSURE);
        assertThat(read(path).items()).hasSize(3);
    }

    @Test
    void doesNotTakeRowNumbersForIdsNorAveragesForStars() {
        var mapping = table(TableFile.csv(
                        folder,
                        "id,rating,score,date,review",
                        "1,4.6,5,2026-01-31,Pelayanan cepat",
                        "2,4.6,3,2026-02-01,Biasa saja"))
                .mapping();

        assertThat(mapping.find(Role.ID)).isEmpty();
        assertThat(mapping.find(Role.STARS)).hasValue("score");
    }

    @Test
    void saysWhyARowIsRefusedAndWhere() {
        var path = TableFile.csv(
                folder,
                "id,tanggal,bintang,ulasan",
                "u1,2026-01-31,5,Baik",
                "u2,2026-02-30,5,Baik",
                "u3,3 minggu lalu,5,Baik",
                "u4,,5,Baik",
                "u5,2027-01-01,5,Baik",
                "u6,1970-01-01,5,Baik",
                "u7,2026-01-31,6,Baik",
                "u8,2026-01-31,\"4,5\",Baik",
                "u9,2026-01-31,,",
                ",2026-01-31,5,Baik",
                "u1,2026-01-31,1,Lain",
                "u12,2026-01-31,5,Baik,sekali",
                "u13,2026-01-31,lima,Baik",
                "u14,2026-01-31,\u2605\u2605\u2605\u2605\u2606,Baik",
                "u15,2026-01-31,4.0,Baik,,",
                "u16,2026-01-31,4");

        var entries = read(path, table(path).mapping().with(Role.ID, "id"));
        assertThat(entries.refusals())
                .extracting(Refusal::line, Refusal::reason, refusal -> String.join("|", refusal.details()))
                .containsExactly(
                        tuple(3L, RefusalReason.BAD_DATE, "tanggal|2026-02-30"),
                        tuple(4L, RefusalReason.RELATIVE_DATE, "tanggal|3 minggu lalu"),
                        tuple(5L, RefusalReason.NO_DATE, "tanggal"),
                        tuple(6L, RefusalReason.FUTURE_DATE, "tanggal|2027-01-01"),
                        tuple(7L, RefusalReason.OLD_DATE, "tanggal|1970-01-01"),
                        tuple(8L, RefusalReason.BAD_STARS, "bintang|6"),
                        tuple(9L, RefusalReason.BAD_STARS, "bintang|4,5"),
                        tuple(10L, RefusalReason.EMPTY, ""),
                        tuple(11L, RefusalReason.NO_ID, "id"),
                        tuple(12L, RefusalReason.REPEATED_ID, "u1"),
                        tuple(13L, RefusalReason.TOO_MANY_CELLS, "5|4"));
        assertThat(entries.items())
                .extracting(Item::externalId, Item::stars)
                .containsExactly(tuple("u1", 5), tuple("u13", 5), tuple("u14", 4), tuple("u15", 4), tuple("u16", 4));
    }

    @Test
    void writesRefusedRowsBackInTheirOriginalShape() throws IOException {
        var path = TableFile.csv(
                folder,
                "Rekap;;",
                "tanggal;bintang;ulasan",
                "31/01/2026;5;Baik",
                "kapan;5;\"=1+1; \"\"ya\"\"\nsungguh\"",
                "31/01/2026;9;Baik");
        var out = new StringBuilder();
        try (var file = FILES.open(List.of(SourceFile.of(path)), null)) {
            var refused = Entries.of(file).refusals();
            file.originalShape().write(refused.stream().map(Refusal::raw).iterator(), out);
            assertThat(file.originalShape().extension()).isEqualTo("csv");
        }

        assertThat(out.toString())
                .isEqualTo(
                        "Rekap;;\ntanggal;bintang;ulasan\nkapan;5;\"=1+1; \"\"ya\"\"\nsungguh\"\n31/01/2026;9;Baik\n");
        var again =
                TableFile.write(folder.resolve("ditolak.csv"), out.toString().getBytes(StandardCharsets.UTF_8));
        assertThat(read(again, table(path).mapping()).reasons())
                .containsExactly(RefusalReason.BAD_DATE, RefusalReason.BAD_STARS);
    }

    @Test
    void writesRefusedReviewsBackAsJson() throws IOException {
        var path = TableFile.write(folder.resolve("reviews.json"), """
                {"reviews": [
                {"name": "accounts/1/locations/20/reviews/a", "starRating": "SIX", "createTime": "2026-01-02T03:04:05Z"},
                {"name": "accounts/1/locations/20/reviews/b", "starRating": "ONE", "createTime": "2026-01-02T03:04:05Z"}]}
                """.getBytes(StandardCharsets.UTF_8));
        var out = new StringBuilder();
        try (var file = FILES.open(List.of(SourceFile.of(path)), null)) {
            file.originalShape()
                    .write(
                            Entries.of(file).refusals().stream()
                                    .map(Refusal::raw)
                                    .iterator(),
                            out);
        }

        assertThat(out.toString()).isEqualTo("""
                        {"reviews": [
                        {"name": "accounts/1/locations/20/reviews/a", "starRating": "SIX", "createTime": "2026-01-02T03:04:05Z"}
                        ]}
                        """);
    }

    @Test
    void knowsARowWithoutIdAgainByItsWords() throws IOException {
        var path = TableFile.csv(
                folder,
                "tanggal,nama,ulasan,suka",
                "2026-01-31,Budi,Pelayanan cepat,0",
                "2026-01-31,Budi,Pelayanan cepat,3",
                "2026-01-31,Siti,Pelayanan cepat,0");
        try (var file = FILES.open(List.of(SourceFile.of(path)), null)) {
            var entries = Entries.of(file);

            assertThat(entries.items()).extracting(Item::author).containsExactly("Budi", "Siti");
            assertThat(entries.items()).extracting(Item::externalId).doesNotHaveDuplicates();
            assertThat(entries.refusals()).isEmpty();
            assertThat(file.repeats()).isEqualTo(1);
            assertThat(read(path)).isEqualTo(entries);
        }
    }

    @Test
    void readsTheDaysOfAPlaceByItsOwnClockAndKeepsTheirIds() throws IOException {
        var path = TableFile.csv(
                folder,
                "tanggal,nama,bintang,ulasan,kantor,balasan,tanggal balasan",
                "2026-01-31,Budi,5,Pelayanan cepat,Satpas Ambon,Terima kasih,2026-02-01",
                "2026-01-31,Siti,5,Pelayanan cepat,Satpas Jakarta,,");
        var zones = Map.of("Satpas Ambon", ZoneId.of("Asia/Jayapura"));

        var items = Entries.of(FILES.open(files(path), null, zones)).items();

        assertThat(items)
                .extracting(Item::at)
                .containsExactly(Instant.parse("2026-01-30T15:00:00Z"), Instant.parse("2026-01-30T17:00:00Z"));
        assertThat(items.getFirst().reply())
                .isEqualTo(new Reply("Terima kasih", Instant.parse("2026-01-31T15:00:00Z")));
        assertThat(items)
                .extracting(Item::externalId)
                .isEqualTo(read(path).items().stream().map(Item::externalId).toList());
    }

    @Test
    void takesNamelessRowsThatAreAlikeForSeveralVoices() {
        var path = TableFile.csv(
                folder,
                "tanggal,nama,bintang,ulasan",
                "2026-01-31,,5,",
                "2026-01-31,,5,",
                "2026-01-31,Anonim,5,",
                "2026-02-01,,5,");

        var ids = read(path).items().stream().map(Item::externalId).toList();

        assertThat(ids).hasSize(4).doesNotHaveDuplicates();
        assertThat(ids.subList(1, 3)).containsExactly(ids.getFirst() + "-2", ids.getFirst() + "-3");
        assertThat(read(path).items()).extracting(Item::externalId).isEqualTo(ids);
    }

    @Test
    void dropsNoRowOfAnAuthorThatSaysMoreThanAnEarlierOne() {
        var path = TableFile.csv(
                folder,
                "tanggal,nama,bintang,ulasan,balasan",
                "2026-01-31,Budi,5,Pelayanan cepat,",
                "2026-01-31,Budi,5,Pelayanan cepat,Terima kasih");

        assertThat(read(path).items()).extracting(Item::externalId).hasSize(2).doesNotHaveDuplicates();
    }

    @Test
    void makesIdsFromWhichNobodyCanTryNamesWithoutTheKey() throws IOException {
        var path = TableFile.csv(folder, "tanggal,nama,bintang,ulasan", "2026-01-31,Budi,5,Pelayanan cepat");
        var elsewhere = new SourceFiles(
                Clock.fixed(Instant.parse("2026-11-24T00:00:00Z"), ZoneOffset.UTC),
                ZoneId.of("Asia/Jakarta"),
                new Pseudonyms("kunci lain".getBytes(StandardCharsets.UTF_8)));

        var here = read(path).items().getFirst();
        var there = Entries.of(elsewhere.open(files(path), null)).items().getFirst();

        assertThat(there.externalId()).isNotEqualTo(here.externalId());
        assertThat(there.with("x")).isEqualTo(here.with("x"));
    }

    @Test
    void showsNoMoreThanTheBeginningOfLongCells() {
        var sample = table(TableFile.csv(folder, "tanggal,ulasan", "2026-01-31," + "a".repeat(50_000)))
                .shape()
                .sample();

        assertThat(sample.getFirst().getLast()).hasSize(301).endsWith("\u2026");
    }

    @Test
    void cleansWhatTheCellsHold() {
        var path = TableFile.csv(
                folder,
                "tanggal,nama,ulasan",
                "2026-01-31,\u202eBudi\u0007,Satu\u0000 dua\u001b",
                "2026-01-31,-,Pelayanan \u00e2\u20ac\u201c ramah",
                "2026-01-31,null,(Translated by Google) Fast (Original) Cepat",
                "2026-01-31,Ani,nan");

        assertThat(read(path).items())
                .extracting(Item::author, Item::text, Item::translation)
                .containsExactly(
                        tuple("Budi", "Satu dua", null),
                        tuple(null, "Pelayanan \u2013 ramah", null),
                        tuple(null, "Cepat", "Fast"));
        assertThat(read(path).reasons()).containsExactly(RefusalReason.EMPTY);
    }

    @Test
    void readsWindows1252() {
        var path = TableFile.write(
                folder.resolve("lama.csv"),
                "tanggal;ulasan\n2026-01-31;Caf\u00e9 \u2013 enak\n".getBytes(Charset.forName("windows-1252")));

        assertThat(table(path).shape().charset()).isEqualTo("windows-1252");
        assertThat(read(path).texts()).containsExactly("Caf\u00e9 \u2013 enak");
    }

    @Test
    void readsAWorkbookWithDatesNumbersAndTitles() {
        var path = TableFile.xlsx(
                folder,
                List.of(
                        List.of("REKAP ULASAN"),
                        List.of(),
                        List.of("Nomor Laporan", "Tanggal", "Bintang", "Ulasan"),
                        List.of(987654321012L, LocalDateTime.of(2026, 1, 31, 10, 20), 4, "Cepat_x000D_\nramah"),
                        List.of(987654321013L, "31 Jan 2026", "5", "Antre lama")));

        var table = table(path);
        assertThat(table.shape().format()).isEqualTo(TableShape.Format.XLSX);
        assertThat(table.shape().sheet()).isEqualTo("Data");
        assertThat(table.shape().headerLine()).isEqualTo(3);
        assertThat(read(path).items())
                .extracting(Item::externalId, Item::at, Item::stars, Item::text)
                .containsExactly(
                        tuple("987654321012", Instant.parse("2026-01-31T03:20:00Z"), 4, "Cepat\nramah"),
                        tuple("987654321013", Instant.parse("2026-01-30T17:00:00Z"), 5, "Antre lama"));
    }

    @Test
    void neverEvaluatesAFormula() {
        var path = TableFile.xlsx(
                folder,
                List.of(
                        List.of("Tanggal", "Bintang", "Ulasan", "Link", "Lain"),
                        List.of("2026-01-31", 5, new TableFile.Formula("\"a\"&\"b\""), "", ""),
                        List.of("2026-01-31", new TableFile.Formula("2+3"), "Baik", "", ""),
                        Arrays.asList(
                                "2026-01-31",
                                5,
                                "Cepat",
                                new TableFile.Formula("HYPERLINK(\"https://x.id\")"),
                                new TableFile.Formula("1+1"))));

        var entries = read(
                path,
                table(path)
                        .mapping()
                        .with(Role.LINK, "Link")
                        .with(Role.TEXT, "Ulasan")
                        .with(Role.STARS, "Bintang"));
        assertThat(entries.refusals())
                .extracting(Refusal::line, Refusal::reason, Refusal::details)
                .containsExactly(
                        tuple(2L, RefusalReason.FORMULA, List.of("Ulasan")),
                        tuple(3L, RefusalReason.FORMULA, List.of("Bintang")));
        assertThat(entries.refusals().getFirst().raw()).contains("=\"\"a\"\"&\"\"b\"\"");
        assertThat(entries.items()).extracting(Item::text, Item::link).containsExactly(tuple("Cepat", null));
    }

    @Test
    void refusesWorkbooksThatAreNot() throws IOException {
        assertThat(reason(zip(
                        "bom.xlsx",
                        Map.of(
                                "[Content_Types].xml", contentTypes(),
                                "_rels/.rels", relations(),
                                "xl/workbook.xml", "<workbook>" + " ".repeat(80 << 20) + "</workbook>"))))
                .isEqualTo(RefusalReason.ZIP_BOMB);
        assertThat(reason(zip("rusak.xlsx", Map.of("xl/workbook.xml", "<workbook>"))))
                .isEqualTo(RefusalReason.BROKEN_XLSX);
        assertThat(reason(TableFile.write(
                        folder.resolve("potong.xlsx"), "PK\u0003\u0004".getBytes(StandardCharsets.ISO_8859_1))))
                .isEqualTo(RefusalReason.BROKEN_XLSX);
        assertThat(reason(TableFile.xlsx(folder, List.of()))).isEqualTo(RefusalReason.NO_ROWS);
    }

    @Test
    void refusesWorkbooksOfWhichTooMuchWouldBeReadAtOnce() throws IOException {
        var filler = filler(2 << 20, 1);
        var property = "<Override PartName=\"/lain/sifat.xml\""
                + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
        for (var part : Map.of(
                        "[Content_Types].xml", contentTypes().replace("</Types>", filler + "</Types>"),
                        "_rels/.rels", relations().replace("</Relationships>", filler + "</Relationships>"),
                        "xl/worksheets/_rels/sheet1.xml.rels", filler,
                        "docProps/core.xml", filler,
                        "lain/sifat.xml", filler)
                .entrySet()) {
            var parts = new HashMap<>(workbook("<worksheet><sheetData/></worksheet>"));
            parts.put("[Content_Types].xml", contentTypes().replace("</Types>", property));
            parts.put(part.getKey(), part.getValue());

            assertThat(reason(zip("bom.xlsx", parts))).as(part.getKey()).isEqualTo(RefusalReason.XLSX_TOO_LARGE);
        }
    }

    @Test
    void refusesAWorkbookWhosePropertiesHideBehindAType() throws IOException {
        var parts = new HashMap<>(workbook("<worksheet><sheetData/></worksheet>"));
        parts.put(
                "[Content_Types].xml",
                contentTypes()
                        .replace(
                                "</Types>",
                                "<Default Extension=\"dat\""
                                        + " ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/>"
                                        + "</Types>"));

        assertThat(reason(zip("bom.xlsx", parts))).isEqualTo(RefusalReason.BROKEN_XLSX);
    }

    @Test
    void refusesAWorkbookOfMoreWordsThanItCanHold() {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("tanggal", "ulasan"));
        for (int i = 0; i < 600; i++) {
            rows.add(List.of("2026-01-31", filler(30_000, i)));
        }

        assertThat(reason(TableFile.xlsx(folder, rows))).isEqualTo(RefusalReason.XLSX_TOO_LARGE);
    }

    @Test
    void refusesASheetWithAnEndlessAttribute() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\"><c r=\"" + filler(5 << 20, 1)
                + "\"/></row></sheetData></worksheet>";

        assertThat(reason(zip("bom.xlsx", workbook(sheet)))).isEqualTo(RefusalReason.ZIP_BOMB);
    }

    @Test
    void looksAtNoMoreThanFiftySheets() throws IOException {
        assertThat(TableFile.sheets(folder, 50))
                .satisfies(path -> assertThat(read(path).items()).hasSize(1));
        assertThat(reason(TableFile.sheets(folder, 51))).isEqualTo(RefusalReason.NO_ROWS);
    }

    /** Text that a ZIP archive does not shorten much. */
    private static String filler(int letters, int seed) {
        return new Random(seed)
                .ints(letters, 'a', 'z' + 1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    @Test
    void followsNothingOutsideAWorkbook() throws IOException {
        var secret = Files.writeString(folder.resolve("rahasia.txt"), "rahasia");
        var sheet = "<?xml version=\"1.0\"?><!DOCTYPE w [<!ENTITY x SYSTEM \"" + secret.toUri() + "\">]>"
                + "<worksheet><sheetData><row r=\"1\"><c t=\"inlineStr\"><is><t>ulasan</t></is></c></row>"
                + "<row r=\"2\"><c t=\"inlineStr\"><is><t>&x;</t></is></c></row></sheetData></worksheet>";
        var path = zip("xxe.xlsx", workbook(sheet));

        assertThat(FILES.inspect(List.of(SourceFile.of(path))).toString()).doesNotContain("rahasia");
    }

    @Test
    void keepsTheRowsBeforeASheetBreaksOff() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\">" + cell("tanggal") + cell("ulasan") + "</row><row r=\"2\">"
                + cell("2026-01-31") + cell("Pelayanan cepat") + "</row><row r=\"3\"><c";
        var entries = read(zip("potong.xlsx", workbook(sheet)));

        assertThat(entries.texts()).containsExactly("Pelayanan cepat");
        assertThat(entries.reasons()).containsExactly(RefusalReason.TRUNCATED);
    }

    @Test
    void survivesCellsThatLieFarOut() throws IOException {
        var sheet = "<worksheet><sheetData><row r=\"1\">" + cell("tanggal") + cell("ulasan") + "</row>"
                + "<row r=\"999999999999\"><c r=\"ZZZZZZZZ1\"><v>1E999999999</v></c></row>"
                + "<row r=\"3\">" + cell("2026-01-31") + cell("Pelayanan cepat")
                + "<c s=\"-7\"><v>1e99999</v></c></row>"
                + "</sheetData></worksheet>";
        var entries = read(zip("jauh.xlsx", workbook(sheet)));

        assertThat(entries.reasons()).containsExactly(RefusalReason.TOO_MANY_CELLS);
        assertThat(entries.texts()).containsExactly("Pelayanan cepat");
    }

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

    private String exporter(String... lines) {
        var table = table(TableFile.csv(folder, lines));
        assertThat(table.sureness()).isEqualTo(Sureness.RECOGNISED);
        assertThat(read(folder.resolve("tabel.csv")).items()).hasSize(1);
        return table.exporter() + " " + table.mapping().kind() + " "
                + table.mapping().columns();
    }

    private static Inspection.Table table(Path path) {
        try {
            return (Inspection.Table) FILES.inspect(files(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RefusalReason reason(Path path) {
        try {
            return ((Inspection.Unreadable) FILES.inspect(files(path))).reason();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Entries read(Path path) {
        return Entries.of(open(path, null));
    }

    private static Entries read(Path path, ColumnMapping mapping) {
        return Entries.of(open(path, mapping));
    }

    private static ItemFile open(Path path, ColumnMapping mapping) {
        try {
            return FILES.open(files(path), mapping);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<SourceFile> files(Path... paths) {
        return Stream.of(paths).map(SourceFile::of).toList();
    }

    private Path bytes(String name, byte[] content) {
        return TableFile.write(folder.resolve(name), content);
    }

    private Path zip(String name, Map<String, String> entries) throws IOException {
        var path = folder.resolve(name);
        try (var zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    private static String cell(String text) {
        return "<c t=\"inlineStr\"><is><t>" + text + "</t></is></c>";
    }

    private static Map<String, String> workbook(String sheet) {
        return Map.of(
                "[Content_Types].xml",
                contentTypes(),
                "_rels/.rels",
                relations(),
                "xl/workbook.xml",
                "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                        + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                        + "<sheets><sheet name=\"Data\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>",
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                        + "<Relationship Id=\"rId1\" Target=\"worksheets/sheet1.xml\""
                        + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\"/>"
                        + "</Relationships>",
                "xl/worksheets/sheet1.xml",
                sheet);
    }

    private static String contentTypes() {
        return "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                + "<Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml\"/></Types>";
    }

    private static String relations() {
        return "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + "<Relationship Id=\"rId1\" Target=\"xl/workbook.xml\""
                + " Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\"/>"
                + "</Relationships>";
    }
}
