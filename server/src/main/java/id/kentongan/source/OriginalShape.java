package id.kentongan.source;

import java.io.IOException;
import java.util.Iterator;

/**
 * The frame around rows of a file, so that refused rows can be handed back in the shape in which they came: the same
 * header and delimiter, or the same JSON list, and the rows untouched.
 *
 * <p>The rows are given back as they came, so text that a spreadsheet would take for a formula stays as it is: offer the
 * file for download, never show it as safe to open in a spreadsheet.
 *
 * @param extension of the file to write, {@code csv}, {@code tsv} or {@code json}
 * @param head what stands before the first row
 * @param separator what stands between two rows
 * @param tail what stands after the last row
 */
public record OriginalShape(String extension, String head, String separator, String tail) {

    /**
     * Writes the rows in their frame; rows without text, which stand for whole files, are left out.
     *
     * @param rows the {@link Refusal#raw() raw} rows in their order
     */
    public void write(Iterator<String> rows, Appendable out) throws IOException {
        out.append(head);
        var first = true;
        while (rows.hasNext()) {
            var row = rows.next();
            if (row.isEmpty()) {
                continue;
            }
            out.append(first ? "" : separator).append(row);
            first = false;
        }
        out.append(tail);
    }
}
