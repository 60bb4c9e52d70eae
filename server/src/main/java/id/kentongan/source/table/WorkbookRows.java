package id.kentongan.source.table;

import id.kentongan.source.raw.RefusedException;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The rows of one sheet together with their workbook, which is closed with them. */
final class WorkbookRows implements Rows {

    private final Workbook book;
    private final SheetRows rows;

    private WorkbookRows(Workbook book, SheetRows rows) {
        this.book = book;
        this.rows = rows;
    }

    static WorkbookRows open(Path path, int sheet) throws IOException, RefusedException {
        var book = Workbook.open(path);
        try {
            return new WorkbookRows(book, book.rows(sheet));
        } catch (RefusedException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        return rows.next();
    }

    @Override
    public long bytesRead() {
        return rows.bytesRead();
    }

    @Override
    public long bytesTotal() {
        return rows.bytesTotal();
    }

    @Override
    public void close() throws IOException {
        try {
            rows.close();
        } finally {
            book.close();
        }
    }
}
