package id.kentongan.source.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.source.Inspection.Question;
import id.kentongan.source.Inspection.Sureness;
import id.kentongan.source.Item;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.Reply;
import id.kentongan.text.Kind;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** What the columns of a table are taken for. */
class TableColumnsTests extends SourceFilesTest {

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

    private String exporter(String... lines) {
        var table = table(TableFile.csv(folder, lines));
        assertThat(table.sureness()).isEqualTo(Sureness.RECOGNISED);
        assertThat(read(folder.resolve("tabel.csv")).items()).hasSize(1);
        return table.exporter() + " " + table.mapping().kind() + " "
                + table.mapping().columns();
    }
}
