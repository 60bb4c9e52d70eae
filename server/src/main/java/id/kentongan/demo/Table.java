package id.kentongan.demo;

import id.kentongan.demo.Written.Answer;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.ColumnMapping.Role;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The table in which every feed of the demo is delivered. */
final class Table {
    private static final Map<Role, String> COLUMNS = Map.of(
            Role.ID, "id",
            Role.PLACE, "kantor",
            Role.DATE, "tanggal",
            Role.STARS, "bintang",
            Role.TITLE, "judul",
            Role.TEXT, "isi",
            Role.AUTHOR, "nama",
            Role.LINK, "tautan",
            Role.REPLY, "tanggapan",
            Role.REPLY_DATE, "tanggal_tanggapan");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private Table() {}

    /** What its columns hold, for rows of that kind. */
    static ColumnMapping mapping(Kind kind) {
        return new ColumnMapping(kind, COLUMNS, DateOrder.DAY_FIRST);
    }

    static String of(List<Written> items) {
        var table = new StringWriter();
        try (var csv = new CSVPrinter(table, CSVFormat.RFC4180)) {
            csv.printRecord(
                    "id",
                    "kantor",
                    "tanggal",
                    "bintang",
                    "judul",
                    "isi",
                    "nama",
                    "tautan",
                    "tanggapan",
                    "tanggal_tanggapan");
            for (var item : items) {
                var words = item.words();
                csv.printRecord(
                        item.id(),
                        item.place() == null ? null : item.place().title(),
                        TIME.format(item.at()),
                        words.stars(),
                        words.title(),
                        words.text(),
                        words.author(),
                        words.link(),
                        item.answer() == null ? null : item.answer().text(),
                        time(item.answer()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return table.toString();
    }

    private static @Nullable String time(@Nullable Answer answer) {
        return answer == null ? null : TIME.format(answer.at());
    }
}
