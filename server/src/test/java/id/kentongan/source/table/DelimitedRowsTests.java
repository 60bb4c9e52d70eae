package id.kentongan.source.table;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.source.RefusalReason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DelimitedRowsTests {

    private static final Dialect CSV = new Dialect(',', true, false);

    @Test
    void cutsRowsAndCells() {
        assertThat(cells("a,b,c\n1,2,3\r\n4,,\r5,6"))
                .containsExactly(
                        List.of("a", "b", "c"), List.of("1", "2", "3"), List.of("4", "", ""), List.of("5", "6"));
    }

    @Test
    void leavesOutBlankRows() {
        assertThat(cells("a,b\n\n,\n  , \n1,2\n\n")).containsExactly(List.of("a", "b"), List.of("1", "2"));
    }

    @Test
    void readsQuotedCellsWithDelimitersQuotesAndLineBreaks() {
        var rows = rows("a,b\n\"satu,dua\",\"kata \"\"orang\"\"\nbaris dua\"\nx,y", CSV);

        assertThat(rows.get(1).cells()).containsExactly("satu,dua", "kata \"orang\"\nbaris dua");
        assertThat(rows.get(1).raw()).isEqualTo("\"satu,dua\",\"kata \"\"orang\"\"\nbaris dua\"");
        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 4L);
    }

    @Test
    void takesAQuoteInsideACellForALetter() {
        assertThat(cells("a,b\n5\" pipa,\"kata \"orang\" sana\",z\n\"\",x"))
                .containsExactly(List.of("a", "b"), List.of("5\" pipa", "kata \"orang\" sana", "z"), List.of("", "x"));
    }

    @Test
    void losesOnlyTheLineOfAQuoteThatNothingCloses() {
        var rows = rows("a,b\n1,\"hilang\n2,dua\n3,tiga\n", CSV);

        assertThat(rows).extracting(Row::line).containsExactly(1L, 2L, 3L, 4L);
        assertThat(rows.get(1).problem()).isEqualTo(Row.Problem.of(RefusalReason.UNCLOSED_QUOTE));
        assertThat(rows.get(1).raw()).isEqualTo("1,\"hilang");
        assertThat(rows.get(3).cells()).containsExactly("3", "tiga");
    }

    @Test
    void staysFastWhenEveryLineLosesAQuote() {
        var rows = rows("\"a\nb\n".repeat(20_000), CSV);

        assertThat(rows).hasSizeBetween(20_000, 40_000);
        assertThat(rows.getLast().line()).isEqualTo(40_000);
    }

    @Test
    void refusesAHugeRowWithoutKeepingIt() throws IOException {
        var file = new ByteArrayOutputStream();
        file.write("a,b\n".getBytes(StandardCharsets.UTF_8));
        file.write("x".repeat(5 << 20).getBytes(StandardCharsets.UTF_8));
        file.write("\n1,2\n".getBytes(StandardCharsets.UTF_8));
        var rows = rows(file.toByteArray(), CSV);

        assertThat(rows).hasSize(3);
        assertThat(rows.get(1).problem()).isEqualTo(Row.Problem.of(RefusalReason.TOO_LONG, "1024"));
        assertThat(rows.get(1).raw()).hasSize(1 << 16);
        assertThat(rows.get(2).line()).isEqualTo(3);
    }

    @Test
    void readsAGigabyteWithoutALineBreakInBoundedMemory() throws IOException {
        var endless = new InputStream() {
            private long left = 1L << 30;

            @Override
            public int read() {
                return left-- > 0 ? '"' : -1;
            }

            @Override
            public int read(byte[] target, int from, int length) {
                if (left <= 0) {
                    return -1;
                }
                int given = (int) Math.min(length, left);
                Arrays.fill(target, from, from + given, (byte) 'x');
                left -= given;
                return given;
            }
        };
        try (var rows = new DelimitedRows(endless, 1L << 30, CSV)) {
            var row = rows.next();

            assertThat(row.problem()).isEqualTo(Row.Problem.of(RefusalReason.TOO_LONG, "1024"));
            assertThat(rows.next()).isNull();
            assertThat(rows.bytesRead()).isEqualTo(1L << 30);
        }
    }

    @Test
    void readsQuotesAsLettersWhenTheTableHasNone() {
        assertThat(rows("a\tb\n\"x\ty\n", new Dialect('\t', false, false)))
                .extracting(Row::cells)
                .containsExactly(List.of("a", "b"), List.of("\"x", "y"));
    }

    @Test
    void decodesEachRowByItself() {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes("caf\u00e9,\u2013\n".getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes("caf\u00e9,\u2013\n".getBytes(Charset.forName("windows-1252")));

        assertThat(rows(bytes.toByteArray(), CSV))
                .extracting(Row::cells)
                .containsExactly(List.of("caf\u00e9", "\u2013"), List.of("caf\u00e9", "\u2013"));
    }

    @Test
    void refusesARowOfTooManyCells() {
        assertThat(rows(",".repeat(1000) + "x\n", CSV).getFirst().problem())
                .isEqualTo(Row.Problem.of(RefusalReason.TOO_MANY_CELLS, "1001", "512"));
    }

    @Test
    void guessesTheDialect() {
        assertThat(guess("a,b\n1,\"2;3\"\n")).isEqualTo(new Dialect(',', true, false));
        assertThat(guess("tgl;ulasan\n1;baik, ramah, cepat\n2;lama\n")).isEqualTo(new Dialect(';', true, false));
        assertThat(guess("a|b\n1|2,5\n")).isEqualTo(new Dialect('|', true, false));
        assertThat(guess("a\tb\n1\t\"kutip nyasar\n2\tx, y\n")).isEqualTo(new Dialect('\t', false, false));
        assertThat(guess("a\tb\n1\t\"kutip\tbenar\"\n2\tx\n")).isEqualTo(new Dialect('\t', true, false));
        assertThat(guess("sep=;\na,b;c\n")).isEqualTo(new Dialect(';', true, true));
        assertThat(guess("satu kolom saja\nisi\n")).isEqualTo(new Dialect(',', true, false));
    }

    @Test
    void skipsTheHintOfASpreadsheet() {
        var rows = rows("sep=;\r\na;b\r\n1;2\r\n", new Dialect(';', true, true));

        assertThat(rows).extracting(Row::line).containsExactly(2L, 3L);
    }

    private static Dialect guess(String text) {
        return Dialect.guess(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<List<String>> cells(String text) {
        return rows(text, CSV).stream().map(Row::cells).toList();
    }

    private static List<Row> rows(String text, Dialect dialect) {
        return rows(text.getBytes(StandardCharsets.UTF_8), dialect);
    }

    private static List<Row> rows(byte[] bytes, Dialect dialect) {
        var all = new ArrayList<Row>();
        try (var rows = new DelimitedRows(new ByteArrayInputStream(bytes), bytes.length, dialect)) {
            for (var row = rows.next(); row != null; row = rows.next()) {
                all.add(row);
            }
            assertThat(rows.bytesRead()).isEqualTo(bytes.length);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return all;
    }
}
