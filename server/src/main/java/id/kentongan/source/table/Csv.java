package id.kentongan.source.table;

import java.util.List;
import java.util.stream.Collectors;

/** Writes cells as a line of CSV (RFC 4180). */
final class Csv {

    private Csv() {}

    static String line(List<String> cells, char delimiter) {
        return cells.stream()
                .map(cell -> quote(cell, delimiter))
                .collect(Collectors.joining(String.valueOf(delimiter)));
    }

    private static String quote(String cell, char delimiter) {
        boolean plain = cell.indexOf('"') < 0
                && cell.indexOf(delimiter) < 0
                && cell.indexOf('\n') < 0
                && cell.indexOf('\r') < 0;
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
