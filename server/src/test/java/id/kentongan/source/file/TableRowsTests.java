package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Entries;
import id.kentongan.source.Item;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What becomes of the rows of a table. */
class TableRowsTests extends SourceFilesTest {

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
}
