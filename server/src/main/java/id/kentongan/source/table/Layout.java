package id.kentongan.source.table;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.TableShape;
import id.kentongan.source.raw.Bytes;
import id.kentongan.source.raw.RefusedException;
import id.kentongan.source.wording.Letters;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How one file is written, where its header is, and how it begins.
 *
 * @param dialect of a text table; {@code null} for a workbook
 * @param sheet number of the sheet of a workbook
 * @param skipped rows up to and with the header
 * @param rows the first rows below the header
 */
record Layout(
        SourceFile file,
        @Nullable Dialect dialect,
        int sheet,
        @Nullable String sheetName,
        String charset,
        Header header,
        List<Row> skipped,
        List<Row> rows) {

    private static final int SAMPLE_BYTES = 64 << 10;
    private static final int CHARSET_BYTES = 1 << 20;
    private static final int ROWS = 5_000;
    private static final long ROW_BYTES = 8 << 20;
    private static final int SHOWN = 20;
    private static final int SHOWN_LETTERS = 300;

    static Layout of(SourceFile file, boolean workbook) throws IOException, RefusedException {
        return workbook ? ofWorkbook(file) : ofText(file);
    }

    private static Layout ofText(SourceFile file) throws IOException, RefusedException {
        byte[] start;
        try (var in = Files.newInputStream(file.path())) {
            start = in.readNBytes(CHARSET_BYTES);
        }
        String charset;
        byte[] sample;
        try (var bytes = new Bytes(new ByteArrayInputStream(start))) {
            var wide = bytes.wideCharset();
            charset = wide != null ? wide.name() : Letters.isUtf8(start, start.length) ? "UTF-8" : "windows-1252";
            sample = first(bytes);
        }
        var dialect = Dialect.guess(sample);
        try (var rows = new DelimitedRows(Files.newInputStream(file.path()), Files.size(file.path()), dialect)) {
            return of(file, dialect, 0, null, charset, begin(rows));
        }
    }

    private static byte[] first(Bytes bytes) throws IOException {
        var sample = new byte[SAMPLE_BYTES];
        int length = 0;
        while (length < sample.length && bytes.peek() != Bytes.END) {
            sample[length++] = (byte) bytes.next();
        }
        return Arrays.copyOf(sample, length);
    }

    /** The first sheet that has a header with rows below it, else the first that has rows. */
    private static Layout ofWorkbook(SourceFile file) throws IOException, RefusedException {
        try (var book = Workbook.open(file.path())) {
            return ofSheets(file, book, book.sheets());
        }
    }

    private static Layout ofSheets(SourceFile file, Workbook book, List<String> sheets)
            throws IOException, RefusedException {
        Layout fallback = null;
        for (int i = 0; i < sheets.size(); i++) {
            try (var rows = book.rows(i)) {
                var begin = begin(rows);
                if (!begin.isEmpty()) {
                    var layout = of(file, null, i, sheets.get(i), "UTF-8", begin);
                    if (layout.header.index() >= 0 && !layout.rows.isEmpty()) {
                        return layout;
                    }
                    fallback = fallback == null ? layout : fallback;
                }
            } catch (RefusedException e) {
                if (fallback == null && i == sheets.size() - 1) {
                    throw e;
                }
            }
        }
        if (fallback == null) {
            throw new RefusedException(RefusalReason.NO_ROWS);
        }
        return fallback;
    }

    private static Layout of(
            SourceFile file,
            @Nullable Dialect dialect,
            int sheet,
            @Nullable String sheetName,
            String charset,
            List<Row> begin)
            throws RefusedException {
        if (begin.stream().allMatch(row -> row.problem() != null)) {
            var problem = begin.isEmpty() ? null : begin.getFirst().problem();
            throw problem == null
                    ? new RefusedException(RefusalReason.NO_ROWS)
                    : new RefusedException(problem.reason(), problem.details().toArray(String[]::new));
        }
        var header = Header.find(begin);
        int first = header.index() + 1;
        if (first == begin.size()) {
            throw new RefusedException(RefusalReason.NO_ROWS);
        }
        return new Layout(
                file,
                dialect,
                sheet,
                sheetName,
                charset,
                header,
                List.copyOf(begin.subList(0, first)),
                List.copyOf(begin.subList(first, begin.size())));
    }

    private static List<Row> begin(Rows rows) throws IOException {
        var begin = new ArrayList<Row>();
        long size = 0;
        while (begin.size() < ROWS && rows.bytesRead() < ROW_BYTES && size < ROW_BYTES) {
            var row = rows.next();
            if (row == null) {
                break;
            }
            begin.add(row);
            // a small sheet can name one long shared string many times
            size += row.raw().length();
        }
        return begin;
    }

    Rows open() throws IOException, RefusedException {
        if (dialect == null) {
            return WorkbookRows.open(file.path(), sheet);
        }
        return new DelimitedRows(Files.newInputStream(file.path()), Files.size(file.path()), dialect);
    }

    char delimiter() {
        return dialect == null ? ',' : dialect.delimiter();
    }

    /** What stands above the rows, as it stands. */
    String head() {
        return skipped.stream().map(row -> row.raw() + "\n").collect(Collectors.joining());
    }

    List<Column> columns() {
        var readable = rows.stream().filter(row -> row.problem() == null).toList();
        return IntStream.range(0, header.names().size())
                .mapToObj(i -> Column.of(
                        header.names().get(i),
                        readable.stream().map(row -> row.cell(i)).toList()))
                .toList();
    }

    TableShape shape() {
        var sample = rows.stream()
                .filter(row -> row.problem() == null)
                .limit(SHOWN)
                .map(row -> IntStream.range(0, header.names().size())
                        .mapToObj(i -> Letters.text(Letters.mend(beginning(row.cell(i)))))
                        .toList())
                .toList();
        return new TableShape(
                dialect == null ? TableShape.Format.XLSX : TableShape.Format.CSV,
                delimiter(),
                charset,
                sheetName,
                header.line(),
                header.names(),
                sample);
    }

    /** Enough to see what a column holds; the samples of many uploads are kept at once. */
    private static String beginning(String cell) {
        return cell.length() <= SHOWN_LETTERS ? cell : Letters.beginning(cell, SHOWN_LETTERS) + "\u2026";
    }

    boolean hasSameColumns(Layout other) {
        return Objects.equals(header.names(), other.header.names());
    }
}
