package id.kentongan.source.table;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.Bytes;
import id.kentongan.source.wording.Letters;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a text table, cut on bytes: every encoding it can meet has ASCII in it (UTF-16 arrives as UTF-8), so the size
 * of a row is known before anything is decoded, and each row is decoded by itself. A CSV library would do neither, nor
 * give back the row as it stood.
 *
 * <p>Quotes as in RFC 4180, and lenient: a quote in the middle of a cell is a letter. A quote that nothing closes costs
 * the line it stands on, not the rest of the file.
 */
final class DelimitedRows implements Rows {

    /** How often a lost quote may make us read on from the next line; then cells no longer span lines. */
    private static final int SECOND_CHANCES = 50;

    private static final int QUOTED = Integer.MIN_VALUE;

    private final Bytes in;
    private final long total;
    private final byte delimiter;
    private final boolean quoted;
    private byte[] raw = new byte[8192];
    private int length;
    /** Where each cell starts and ends in {@link #raw}; {@link #QUOTED} is added to the start of one in quotes. */
    private int[] bounds = new int[64];

    private int cells;
    private long line = 1;
    private int lostQuotes;

    DelimitedRows(InputStream file, long size, Dialect dialect) throws IOException {
        this.in = new Bytes(file);
        this.total = size;
        this.delimiter = (byte) dialect.delimiter();
        this.quoted = dialect.quoted();
        if (dialect.hinted()) {
            skipLine();
        }
    }

    @Override
    public @Nullable Row next() throws IOException {
        while (in.peek() != Bytes.END) {
            var row = cut();
            if (!row.isBlank()) {
                return row;
            }
        }
        return null;
    }

    private Row cut() throws IOException {
        long start = line;
        length = 0;
        cells = 0;
        boolean more = true;
        while (more) {
            boolean inQuotes = quoted && in.peek() == '"';
            int cell = length;
            if (inQuotes && !passQuotes()) {
                return lostQuote(start);
            }
            while (true) {
                int c = in.next();
                if (c == delimiter || c == '\n' || c == '\r' || c == Bytes.END) {
                    addCell(cell, inQuotes);
                    more = c == delimiter;
                    endLine(c);
                    if (more) {
                        keep(c);
                    }
                    break;
                }
                if (length >= ROW_LIMIT) {
                    return tooLong(start);
                }
                keep(c);
            }
        }
        return row(start);
    }

    /** Reads a quoted cell up to its closing quote. */
    private boolean passQuotes() throws IOException {
        keep(in.next());
        while (true) {
            int c = in.next();
            boolean endless = c == Bytes.END || length >= ROW_LIMIT || c == '\n' && lostQuotes > SECOND_CHANCES;
            if (endless) {
                if (c != Bytes.END) {
                    keep(c);
                }
                return false;
            }
            keep(c);
            if (c == '\n') {
                line++;
            }
            if (c == '"') {
                int after = in.peek();
                if (after == '"') {
                    keep(in.next());
                } else if (after == delimiter || after == '\n' || after == '\r' || after == Bytes.END) {
                    return true;
                }
            }
        }
    }

    private Row lostQuote(long start) throws IOException {
        lostQuotes++;
        line = start;
        int end = 0;
        while (end < length && raw[end] != '\n') {
            end++;
        }
        if (end == length && in.peek() != Bytes.END) {
            return tooLong(start);
        }
        if (end + 1 < length) {
            in.putBack(raw, end + 1, length);
        }
        line++;
        length = end > 0 && raw[end - 1] == '\r' ? end - 1 : end;
        return Row.refused(start, beginning(), Row.Problem.of(RefusalReason.UNCLOSED_QUOTE));
    }

    private Row tooLong(long start) throws IOException {
        skipLine();
        return Row.refused(start, beginning(), Row.Problem.of(RefusalReason.TOO_LONG, String.valueOf(ROW_LIMIT >> 10)));
    }

    private Row row(long start) {
        var text = Letters.decode(raw, 0, length);
        boolean western = text.length() != length && !Letters.isUtf8(raw, length);
        List<String> values = new ArrayList<>(cells);
        for (int i = 0; i < cells; i++) {
            boolean inQuotes = bounds[2 * i] < 0;
            int from = inQuotes ? bounds[2 * i] - QUOTED : bounds[2 * i];
            values.add(cell(from, bounds[2 * i + 1], inQuotes, western));
        }
        if (cells > COLUMN_LIMIT) {
            return Row.refused(
                    start,
                    text,
                    Row.Problem.of(RefusalReason.TOO_MANY_CELLS, String.valueOf(cells), String.valueOf(COLUMN_LIMIT)));
        }
        return Row.of(start, values, text);
    }

    private String cell(int from, int to, boolean inQuotes, boolean western) {
        int start = inQuotes ? from + 1 : from;
        int end = inQuotes ? Math.max(start, to - 1) : to;
        var text = western ? Letters.western(raw, start, end) : Letters.decode(raw, start, end);
        return inQuotes ? text.replace("\"\"", "\"") : text;
    }

    private void addCell(int start, boolean inQuotes) {
        if (2 * cells == bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        bounds[2 * cells] = inQuotes ? start + QUOTED : start;
        bounds[2 * cells + 1] = length;
        cells++;
    }

    private void keep(int c) {
        if (length == raw.length) {
            raw = Arrays.copyOf(raw, raw.length * 2);
        }
        raw[length++] = (byte) c;
    }

    private String beginning() {
        return Letters.decode(raw, 0, Math.min(length, 1 << 16));
    }

    private void endLine(int c) throws IOException {
        if (c == '\r' && in.peek() == '\n') {
            in.next();
        }
        if (c == '\n' || c == '\r') {
            line++;
        }
    }

    private void skipLine() throws IOException {
        int c = in.next();
        while (c != '\n' && c != '\r' && c != Bytes.END) {
            c = in.next();
        }
        endLine(c);
    }

    @Override
    public long bytesRead() {
        return Math.min(total, in.taken());
    }

    @Override
    public long bytesTotal() {
        return total;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
