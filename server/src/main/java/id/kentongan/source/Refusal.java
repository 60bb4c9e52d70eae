package id.kentongan.source;

import id.kentongan.source.wording.Letters;
import java.util.List;

/**
 * A row, an object or a whole file that could not be taken in. Nothing is dropped without one of these.
 *
 * @param file the name of the file as the user knows it; inside an archive {@code archive.zip/path/in/it.json}
 * @param line the line of a table where the row starts, from 1; or the place of an object in its array, from 1; 0 for
 *     the file as a whole
 * @param reason why
 * @param details what the reason's sentence names, in the order of its placeholders: a column, a value
 * @param raw the row as it stood in the file, cut at {@link #RAW_LIMIT} characters; empty for a whole file
 */
public record Refusal(String file, long line, RefusalReason reason, List<String> details, String raw) implements Entry {

    public static final int RAW_LIMIT = 64 * 1024;

    /** Stands for a cell that may not be kept. */
    static final String UNTOLD = "\u2026";

    private static final int DETAIL_LIMIT = 200;

    public Refusal {
        details = details.stream().map(detail -> cut(detail, DETAIL_LIMIT)).toList();
        raw = cut(raw, RAW_LIMIT);
    }

    /** Where it stands and why it was refused, without anything that somebody wrote. */
    public Refusal withoutWords() {
        var told = reason.quotesCell() && !details.isEmpty() ? List.of(details.getFirst(), UNTOLD) : details;
        return new Refusal(file, line, reason, told, "");
    }

    private static String cut(String text, int limit) {
        return Letters.beginning(text.indexOf('\0') < 0 ? text : text.replace("\0", "\uFFFD"), limit);
    }
}
