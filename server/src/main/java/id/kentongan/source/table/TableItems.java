package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Entry;
import id.kentongan.source.Item;
import id.kentongan.source.ItemFile;
import id.kentongan.source.OriginalShape;
import id.kentongan.source.Refusal;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.Ids;
import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of tables, one table after the other. A row that comes again is given once. A row with the id of an earlier
 * one but other words is refused, because nothing tells which of them holds.
 *
 * <p>Where the table has no ids, a row is one with another only if both name the same author and agree in everything: forty
 * nameless rows of five stars on one day are forty voices. Their ids end in the number of the copy, so that the same table
 * read again has the same ids.
 */
final class TableItems implements ItemFile {

    /** Ids that are known again; beyond it, repeated rows are left to whoever takes them in. */
    private static final int REMEMBERED = 1 << 21;

    private final Deque<Layout> waiting;
    private final ColumnMapping mapping;
    private final Standpoint standpoint;
    private final OriginalShape shape;
    private final Ids seen = new Ids(REMEMBERED);
    private final Ids copies = new Ids(REMEMBERED);
    private final long total;
    private long finished;
    private long repeats;
    private @Nullable OpenTable open;

    private record OpenTable(Layout layout, Rows rows, RowReader reader) {}

    TableItems(List<Layout> layouts, ColumnMapping mapping, Standpoint standpoint) {
        this.waiting = new ArrayDeque<>(layouts);
        this.mapping = mapping;
        this.standpoint = standpoint;
        var first = layouts.getFirst();
        this.shape = new OriginalShape(first.delimiter() == '\t' ? "tsv" : "csv", first.head(), "\n", "\n");
        this.total = layouts.stream().mapToLong(TableItems::size).sum();
    }

    /** Files count by their size on disk, so that a sheet's unpacked bytes are scaled to it. */
    private static long size(Layout layout) {
        try {
            return Files.size(layout.file().path());
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public @Nullable Entry next() throws IOException {
        while (open != null || !waiting.isEmpty()) {
            if (open == null) {
                var layout = waiting.remove();
                try {
                    open = open(layout);
                } catch (RefusedException e) {
                    finished += size(layout);
                    return new Refusal(layout.file().name(), 0, e.reason(), e.details(), "");
                }
            }
            var entry = next(open);
            if (entry != null) {
                return entry;
            }
            finished += size(open.layout);
            open.rows.close();
            open = null;
        }
        return null;
    }

    private OpenTable open(Layout layout) throws IOException, RefusedException {
        var rows = layout.open();
        for (int i = 0; i < layout.skipped().size(); i++) {
            rows.next();
        }
        return new OpenTable(
                layout,
                rows,
                new RowReader(layout.file().name(), layout.header().names(), mapping, standpoint));
    }

    private @Nullable Entry next(OpenTable table) throws IOException {
        for (var row = table.rows.next(); row != null; row = table.rows.next()) {
            if (isHeaderAgain(table.layout, row)) {
                continue;
            }
            var entry = table.reader.read(row);
            if (!(entry instanceof Item item)) {
                return entry;
            }
            long id = Ids.key(item.externalId());
            long before = seen.get(id);
            if (before == Ids.NONE) {
                seen.put(id, content(item));
                return item;
            }
            if (!table.reader.hasIds() && (item.author() == null || before != content(item))) {
                return item.with(item.externalId() + "-" + copy(id));
            }
            if (before != content(item)) {
                return new Refusal(
                        table.layout.file().name(),
                        row.line(),
                        RefusalReason.REPEATED_ID,
                        List.of(item.externalId()),
                        row.raw());
            }
            repeats++;
        }
        return null;
    }

    /** @return 2 for the first that comes again */
    private long copy(long id) {
        long copy = copies.get(id) == Ids.NONE ? 2 : copies.get(id) + 1;
        copies.put(id, copy);
        return copy;
    }

    private static boolean isHeaderAgain(Layout layout, Row row) {
        return layout.header().index() >= 0
                && row.problem() == null
                && row.cells().equals(layout.skipped().getLast().cells());
    }

    private static long content(Item item) {
        return Ids.key(item.toString());
    }

    @Override
    public long bytesRead() {
        var table = open;
        if (table == null) {
            return finished;
        }
        double share = (double) table.rows.bytesRead() / Math.max(1, table.rows.bytesTotal());
        return finished + (long) (Math.min(1, share) * size(table.layout));
    }

    @Override
    public long bytesTotal() {
        return total;
    }

    @Override
    public long repeats() {
        return repeats;
    }

    @Override
    public OriginalShape originalShape() {
        return shape;
    }

    @Override
    public void close() throws IOException {
        if (open != null) {
            open.rows.close();
        }
    }
}
