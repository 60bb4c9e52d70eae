package id.kentongan.platform;

import org.jspecify.annotations.Nullable;

/** Cells of a table that a spreadsheet may open: no words of others become a formula there. */
public final class SafeCell {
    /** What a spreadsheet would take for the start of a formula (OWASP ASVS 5.0, 1.2.10). */
    private static final String FORMULA_STARTS = "=+-@\uFF1D\uFF0B\uFF0D\uFF20";

    private static final String ODD_STARTS = "\t\r\0";

    /** Where a spreadsheet that separates otherwise than by commas would begin a cell of its own; Excel in Indonesia: ';'. */
    private static final String CELL_STARTS = ";\t|\r\n";

    private SafeCell() {}

    /** The value as it may be written: texts made {@link #harmless}, anything else as it is. */
    public static @Nullable Object of(@Nullable Object value) {
        return value instanceof String text ? harmless(text) : value;
    }

    /** The text with an apostrophe before all that could be taken for a formula, whatever separates the cells. */
    public static String harmless(String text) {
        var written = new StringBuilder(text.length() + 8);
        if (!text.isEmpty() && ODD_STARTS.indexOf(text.charAt(0)) >= 0) {
            written.append('\'');
        }
        boolean starts = true;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (CELL_STARTS.indexOf(c) >= 0) {
                starts = true;
            } else if (starts && c != '"' && !Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                if (FORMULA_STARTS.indexOf(c) >= 0) {
                    written.append('\'');
                }
                starts = false;
            }
            written.append(c);
        }
        return written.toString();
    }
}
