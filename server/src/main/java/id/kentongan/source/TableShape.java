package id.kentongan.source;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a table is written down, and how it begins.
 *
 * @param format CSV (with any delimiter) or XLSX
 * @param delimiter between cells; a comma for XLSX
 * @param charset name of the character set, as a person would say it
 * @param sheet the sheet that is read, for XLSX
 * @param headerLine the line of the header, from 1; 0 when the table has none
 * @param header names of the columns, all different, none empty
 * @param sample the first rows, each as wide as the header
 */
public record TableShape(
        Format format,
        char delimiter,
        String charset,
        @Nullable String sheet,
        long headerLine,
        List<String> header,
        List<List<String>> sample) {

    public enum Format {
        CSV,
        XLSX
    }

    public TableShape {
        header = List.copyOf(header);
        sample = sample.stream().map(List::copyOf).toList();
    }
}
