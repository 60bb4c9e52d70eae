package id.kentongan.source.upload;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Item;
import id.kentongan.source.SourceFile;
import id.kentongan.source.file.SourceFiles;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Which places the rows of a table name, and how often, as far as its beginning tells.
 *
 * @param rowsOf by place, in the order in which they appear
 * @param whole whether every row was looked at and every place is listed
 */
public record PlaceCount(Map<String, Long> rowsOf, boolean whole) {
    /** So many rows are read for a preview. */
    static final int ROWS = 20_000;
    /** So many places a person can go through. */
    static final int PLACES = 60;

    public PlaceCount {
        rowsOf = Collections.unmodifiableMap(new LinkedHashMap<>(rowsOf));
    }

    static PlaceCount of(SourceFiles reader, List<SourceFile> files, ColumnMapping mapping) throws IOException {
        var rows = new LinkedHashMap<String, Long>();
        var whole = true;
        try (var file = reader.open(files, mapping)) {
            var read = 0;
            for (var entry = file.next(); entry != null; entry = file.next()) {
                if (++read > ROWS) {
                    whole = false;
                    break;
                }
                if (!(entry instanceof Item item) || item.place() == null) {
                    continue;
                }
                if (rows.containsKey(item.place()) || rows.size() < PLACES) {
                    rows.merge(item.place(), 1L, Long::sum);
                } else {
                    whole = false;
                }
            }
        }
        return new PlaceCount(rows, whole);
    }
}
