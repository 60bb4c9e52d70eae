package id.kentongan.source.table;

import id.kentongan.source.wording.Letters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The row that names the columns.
 *
 * @param index of it among the rows; -1 when the table has none
 * @param line of it in the file; 0 when the table has none
 * @param names of the columns, all different; a column without a name is called by its letter
 */
record Header(int index, long line, List<String> names) {

    private static final int SEARCHED = 20;
    private static final int LONGEST_NAME = 60;

    /**
     * Looks for the header below titles that stand over a table. A later row is preferred to an earlier one only if it has
     * at least two more of the names that we know.
     */
    static Header find(List<Row> rows) {
        int width = usualWidth(rows);
        int best = -1;
        double bestScore = 0;
        for (int i = 0; i < Math.min(SEARCHED, rows.size()); i++) {
            double score = score(rows.get(i), width);
            if (score > 0 && (best < 0 || score > bestScore + 3)) {
                best = i;
                bestScore = score;
            }
        }
        if (best < 0) {
            return new Header(-1, 0, names(List.of(), width));
        }
        var row = rows.get(best);
        return new Header(best, row.line(), names(row.cells(), usualWidth(rows.subList(best, rows.size()))));
    }

    private static double score(Row row, int width) {
        var filled = row.cells().stream().filter(cell -> !cell.isBlank()).toList();
        if (filled.isEmpty()
                || filled.size() < width * 0.5
                || new HashSet<>(filled).size() < filled.size()
                || !filled.stream().allMatch(Header::couldBeName)) {
            return 0;
        }
        return filled.stream().filter(Names::isKnown).count() * 3 + (double) filled.size() / width;
    }

    private static boolean couldBeName(String cell) {
        return cell.length() <= LONGEST_NAME
                && !cell.contains("://")
                && cell.chars().anyMatch(Character::isLetter)
                && !Column.isDate(cell)
                && Stars.read(cell).isEmpty();
    }

    /** The width that most rows have. */
    private static int usualWidth(List<Row> rows) {
        Map<Integer, Integer> widths = new HashMap<>();
        for (var row : rows) {
            if (row.problem() == null) {
                widths.merge(filledWidth(row), 1, Integer::sum);
            }
        }
        return widths.entrySet().stream()
                .max(Map.Entry.<Integer, Integer>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .orElse(1);
    }

    private static int filledWidth(Row row) {
        int width = row.cells().size();
        while (width > 1 && row.cell(width - 1).isBlank()) {
            width--;
        }
        return width;
    }

    private static List<String> names(List<String> cells, int width) {
        int columns = cells.size();
        while (columns > width && cells.get(columns - 1).isBlank()) {
            columns--;
        }
        var names = new ArrayList<String>();
        for (int i = 0; i < Math.max(columns, width); i++) {
            var given = i < cells.size() ? Letters.line(Letters.mend(cells.get(i))) : null;
            names.add(distinct(given == null ? letter(i) : given, names));
        }
        return names;
    }

    private static String distinct(String name, List<String> taken) {
        var distinct = name;
        for (int i = 2; taken.contains(distinct); i++) {
            distinct = name + " (" + i + ")";
        }
        return distinct;
    }

    /** A, B, ..., Z, AA, ... */
    private static String letter(int column) {
        var last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letter(column / 26 - 1) + last;
    }
}
