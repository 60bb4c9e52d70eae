package id.kentongan.source.table;

import java.util.Locale;
import java.util.Set;

/** The ways in which tools write that there is nothing. */
final class Blank {

    private static final Set<String> NOTHING =
            Set.of("", "-", "--", "n/a", "#n/a", "na", "nan", "nat", "null", "none", "undefined", "\\n");

    /** The ways that are no answer of a person, who may well write "-". */
    private static final Set<String> NO_WORDS = Set.of("", "nan", "null", "\\n", "undefined");

    private Blank() {}

    static boolean isNothing(String cell) {
        return NOTHING.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    static String words(String cell) {
        return NO_WORDS.contains(cell.strip().toLowerCase(Locale.ROOT)) ? "" : cell;
    }
}
