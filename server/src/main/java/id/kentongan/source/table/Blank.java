package id.kentongan.source.table;

import java.util.Locale;
import java.util.Set;

/** The ways in which tools write that there is nothing. */
final class Blank {

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "n/a", "#n/a", "na", "nan", "nat", "null", "none", "undefined", "\\n");

    /** The ways that are no answer of a person, who may well write "-". */
    private static final Set<String> NO_WORDS = Set.of("", "nan", "null", "\\n", "undefined");

    private static final int LONGEST = 9;

    private Blank() {}

    static boolean isNothing(String cell) {
        return isIn(NOTHING, cell);
    }

    static String words(String cell) {
        return isIn(NO_WORDS, cell) ? "" : cell;
    }

    private static boolean isIn(Set<String> ways, String cell) {
        var text = cell.strip();
        return text.length() <= LONGEST && ways.contains(text.toLowerCase(Locale.ROOT));
    }
}
