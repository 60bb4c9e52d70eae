package id.kentongan.source.table;

import id.kentongan.source.RefusalReason;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One row of a table.
 *
 * @param line where it starts, from 1
 * @param cells as written, without quotes
 * @param raw the row as it stands in the file, without its line break
 * @param problem why it cannot be read, with its details; {@code null} when it can
 * @param formulas cells that hold a formula or the error of one
 */
record Row(
        long line, List<String> cells, String raw, @Nullable Problem problem, BitSet formulas) {

    record Problem(RefusalReason reason, List<String> details) {
        static Problem of(RefusalReason reason, String... details) {
            return new Problem(reason, List.of(details));
        }
    }

    static Row of(long line, List<String> cells, String raw) {
        return new Row(line, cells, raw, null, new BitSet());
    }

    static Row refused(long line, String raw, Problem problem) {
        return new Row(line, List.of(), raw, problem, new BitSet());
    }

    boolean isBlank() {
        return problem == null && formulas.isEmpty() && cells.stream().allMatch(String::isBlank);
    }

    /** The text of a cell; cells that a short row leaves out are empty. */
    String cell(int column) {
        return column < cells.size() ? cells.get(column) : "";
    }
}
