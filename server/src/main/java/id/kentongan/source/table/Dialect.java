package id.kentongan.source.table;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How a text table is written.
 *
 * @param delimiter between cells
 * @param quoted whether double quotes enclose a cell, as in RFC 4180; otherwise they are letters like others
 * @param hinted whether the first line is a spreadsheet's {@code sep=;} and no row
 */
record Dialect(char delimiter, boolean quoted, boolean hinted) {

    private static final char[] DELIMITERS = {',', ';', '\t', '|'};
    private static final int LOOKED_AT = 200;

    /**
     * The dialect under which the most rows have the same number of cells, more than one.
     *
     * @param sample the beginning of the file, whose last line may be cut
     */
    static Dialect guess(byte[] sample) {
        var start = new String(sample, 0, Math.min(sample.length, 16), StandardCharsets.ISO_8859_1);
        if (start.toLowerCase(Locale.ROOT).matches("(?s)(\u00ef\u00bb\u00bf)?sep=[,;\t|]\r?\n.*")) {
            return new Dialect(start.charAt(start.indexOf('=') + 1), true, true);
        }
        var best = new Dialect(',', true, false);
        double bestScore = 0;
        for (char delimiter : DELIMITERS) {
            var dialect = new Dialect(delimiter, quotes(sample, delimiter), false);
            double score = regularity(rows(sample, dialect));
            if (score > bestScore) {
                best = dialect;
                bestScore = score;
            }
        }
        return best;
    }

    /**
     * Whether about as many cells end with a quote as begin with one: a file written without quoting has stray ones. A
     * quoted cell with a delimiter or line break in it is cut here, so the two need not be the same cell.
     */
    private static boolean quotes(byte[] sample, char delimiter) {
        if (delimiter != '\t') {
            return true;
        }
        int opened = 0;
        int closed = 0;
        for (var row : rows(sample, new Dialect(delimiter, false, false))) {
            for (var cell : row.cells()) {
                opened += cell.startsWith("\"") ? 1 : 0;
                closed += cell.length() > 1 && cell.endsWith("\"") ? 1 : 0;
            }
        }
        return opened > 0 && closed >= opened * 0.6 && opened >= closed * 0.6;
    }

    private static double regularity(List<Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        int counted = 0;
        for (var row : rows) {
            if (row.problem() == null) {
                widths.merge(row.cells().size(), 1, Integer::sum);
                counted++;
            }
        }
        double best = 0;
        for (var width : widths.entrySet()) {
            if (width.getKey() > 1) {
                // of equally regular ways to cut, the one that cuts more
                best = Math.max(best, (double) width.getValue() / counted + Math.min(width.getKey(), 50) * 0.0005);
            }
        }
        return best;
    }

    private static List<Row> rows(byte[] sample, Dialect dialect) {
        var rows = new ArrayList<Row>();
        try (var table = new DelimitedRows(new ByteArrayInputStream(sample), sample.length, dialect)) {
            for (var row = table.next(); row != null && rows.size() < LOOKED_AT; row = table.next()) {
                rows.add(row);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (rows.size() > 2) {
            rows.removeLast();
        }
        return rows;
    }
}
