package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** One or more tables with the same columns, of which the beginnings were looked at. */
public final class Table {

    private final List<Layout> layouts;
    private final Guess guess;

    private Table(List<Layout> layouts, Guess guess) {
        this.layouts = List.copyOf(layouts);
        this.guess = guess;
    }

    /**
     * Looks at tables.
     *
     * @param workbooks those of the files that are XLSX; the others are text
     * @throws RefusedException when one of them is no table, or has other columns than the first
     * @throws IOException when the disk fails
     */
    public static Table look(List<SourceFile> files, Set<SourceFile> workbooks) throws IOException, RefusedException {
        var layouts = new ArrayList<Layout>();
        for (var file : files) {
            var layout = Layout.of(file, workbooks.contains(file));
            if (!layouts.isEmpty() && !layout.hasSameColumns(layouts.getFirst())) {
                throw new RefusedException(RefusalReason.MIXED_FILES, file.name());
            }
            layouts.add(layout);
        }
        var first = layouts.getFirst();
        return new Table(layouts, Guess.of(first.columns(), first.header().index() >= 0));
    }

    public Inspection.Table inspection() {
        return new Inspection.Table(
                layouts.getFirst().shape(), guess.mapping(), guess.exporter(), guess.sureness(), guess.questions());
    }

    /**
     * Opens the rows.
     *
     * @throws RefusedException when the mapping names a column that is not there
     */
    public ItemFile open(ColumnMapping mapping, Standpoint standpoint) throws RefusedException {
        var missing = mapping.missingIn(layouts.getFirst().header().names());
        if (!missing.isEmpty()) {
            throw new RefusedException(RefusalReason.MISSING_COLUMN, missing.getFirst());
        }
        return new TableItems(layouts, mapping, standpoint);
    }
}
