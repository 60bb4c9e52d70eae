package id.kentongan.source;

import java.util.Arrays;

/**
 * Why something was refused. The sentence that a reader sees stands under {@code refusal.NAME} in the messages of this
 * module; its placeholders are the refusal's details.
 */
public enum RefusalReason {
    /** details: column, value */
    BAD_DATE,
    /** details: column, value */
    AMBIGUOUS_DATE,
    /** details: column, value */
    RELATIVE_DATE,
    /** details: column, value */
    FUTURE_DATE,
    /** details: column, value */
    OLD_DATE,
    /** details: column */
    NO_DATE,
    /** details: column, value */
    BAD_STARS,
    EMPTY,
    NO_ID,
    /** details: id */
    REPEATED_ID,
    /** details: size limit in kilobytes */
    TOO_LONG,
    UNCLOSED_QUOTE,
    /** details: cells found, columns expected */
    TOO_MANY_CELLS,
    /** details: column */
    FORMULA,
    BROKEN_JSON,
    /** details: listing of the file, listing of the entry */
    WRONG_LOCATION,

    /** The entry of a feed is not what the format says. */
    BROKEN_ENTRY,
    EMPTY_ENTRY,
    /** details: id */
    REPEATED_ENTRY,
    /** details: entries allowed */
    TOO_MANY_ENTRIES,

    /** The file ends in the middle. */
    TRUNCATED,

    EMPTY_FILE,
    UNKNOWN_FORMAT,
    BROKEN_ZIP,
    ZIP_BOMB,
    /** details: entries allowed */
    ZIP_TOO_MANY,
    /** details: the name in the archive */
    UNSAFE_NAME,
    NESTED_ZIP,
    OWN_REVIEWS,
    NO_REVIEWS,
    /** More than a million. */
    TOO_MANY_REVIEWS,
    OLD_EXCEL,
    HTML_PAGE,
    BROKEN_XLSX,
    XLSX_TOO_LARGE,
    NO_ROWS,
    /** details: the other file */
    MIXED_FILES,
    /** details: column */
    MISSING_COLUMN;

    /** Whether its second detail is a cell of the row, in which anything may stand. */
    public boolean quotesCell() {
        return switch (this) {
            case BAD_DATE, AMBIGUOUS_DATE, RELATIVE_DATE, FUTURE_DATE, OLD_DATE, BAD_STARS -> true;
            default -> false;
        };
    }

    /** The names of those that quote a cell. */
    static String[] quoting() {
        return Arrays.stream(values())
                .filter(RefusalReason::quotesCell)
                .map(Enum::name)
                .toArray(String[]::new);
    }
}
