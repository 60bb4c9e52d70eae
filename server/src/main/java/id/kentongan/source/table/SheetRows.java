package id.kentongan.source.table;

import id.kentongan.platform.CountedStream;
import id.kentongan.source.RefusalReason;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.usermodel.DateUtil;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a sheet, as text: numbers without an exponent, dates as {@code 2026-01-31T12:00:00}. A cell with a formula
 * gives no text, only the note that it has one. Their raw form is a line of CSV, in which the formula stands as written.
 */
final class SheetRows implements Rows {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,20}(\\.\\d{1,20})?([eE][+-]?\\d{1,2})?");

    private final CountedStream in;
    private final long total;
    private final Workbook book;
    private final XMLStreamReader xml;
    private long line;
    private boolean broken;

    SheetRows(InputStream sheet, long size, Workbook book) throws XMLStreamException {
        this.in = new CountedStream(sheet);
        this.total = size;
        this.book = book;
        this.xml = Workbook.xml(in);
    }

    @Override
    public @Nullable Row next() throws IOException {
        if (broken) {
            return null;
        }
        try {
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("row")) {
                    var row = row();
                    if (!row.isBlank()) {
                        return row;
                    }
                }
            }
            return null;
        } catch (XMLStreamException | RuntimeException e) {
            broken = true;
            return Row.refused(line + 1, "", Row.Problem.of(reason(e)));
        }
    }

    private static RefusalReason reason(Exception e) {
        var why = Workbook.refused(e).reason();
        return why == RefusalReason.BROKEN_XLSX ? RefusalReason.TRUNCATED : why;
    }

    private Row row() throws XMLStreamException {
        int number = Workbook.number(Workbook.attribute(xml, "r"));
        line = number > 0 ? number : line + 1;
        var cells = new ArrayList<String>();
        var written = new ArrayList<String>();
        var formulas = new BitSet();
        long size = 0;
        int widest = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                int column = column(Workbook.attribute(xml, "r"), widest);
                var cell = cell();
                widest = Math.max(widest, column + 1);
                size += cell.text.length();
                if (column < COLUMN_LIMIT && size <= ROW_LIMIT) {
                    put(cells, column, cell.formula ? "" : cell.text);
                    put(written, column, cell.text);
                    formulas.set(column, cell.formula);
                }
            }
        }
        if (widest > COLUMN_LIMIT) {
            return refused(
                    written,
                    Row.Problem.of(RefusalReason.TOO_MANY_CELLS, String.valueOf(widest), String.valueOf(COLUMN_LIMIT)));
        }
        if (size > ROW_LIMIT) {
            return refused(written, Row.Problem.of(RefusalReason.TOO_LONG, String.valueOf(ROW_LIMIT >> 10)));
        }
        return new Row(line, List.copyOf(cells), Csv.line(written, ','), null, formulas);
    }

    private Row refused(List<String> cells, Row.Problem problem) {
        return Row.refused(line, Csv.line(cells, ','), problem);
    }

    private static void put(List<String> cells, int column, String value) {
        while (cells.size() < column) {
            cells.add("");
        }
        if (cells.size() == column) {
            cells.add(value);
        } else {
            cells.set(column, value);
        }
    }

    private record Cell(String text, boolean formula) {}

    private Cell cell() throws XMLStreamException {
        var type = Workbook.attribute(xml, "t");
        int style = Workbook.number(Workbook.attribute(xml, "s"));
        var value = "";
        String formula = null;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("c")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT) {
                switch (xml.getLocalName()) {
                    case "f" -> formula = "=" + plain();
                    case "is" -> value = Workbook.richText(xml, "is");
                    case "v" -> value = value(type, style, plain());
                    default -> {}
                }
            }
        }
        if (formula != null) {
            return new Cell(formula, true);
        }
        return new Cell(value, type.equals("e"));
    }

    private String plain() throws XMLStreamException {
        var text = new StringBuilder();
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                break;
            }
            if (xml.isCharacters() && text.length() <= ROW_LIMIT) {
                text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
            }
        }
        return text.toString();
    }

    private String value(String type, int style, String value) {
        return switch (type) {
            case "s" -> book.string(Workbook.number(value.strip()));
            case "b" -> value.strip().equals("1") ? "TRUE" : "FALSE";
            case "str", "d", "inlineStr" -> value;
            default -> number(style, value.strip());
        };
    }

    private String number(int style, String value) {
        // longer ones, or ones with a large exponent, would unfold into more digits than anything here needs
        if (!NUMBER.matcher(value).matches()) {
            return value;
        }
        var number = new BigDecimal(value);
        if (book.isDate(style) && number.signum() > 0 && number.doubleValue() < 2_958_466) {
            LocalDateTime at = DateUtil.getLocalDateTime(number.doubleValue(), book.countsFrom1904(), true);
            return at == null ? value : DATE.format(at);
        }
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /** The column of {@code AB12}, from 0; the next one when the cell does not say. */
    private static int column(String reference, int next) {
        int column = 0;
        int letters = 0;
        while (letters < reference.length() && reference.charAt(letters) >= 'A' && reference.charAt(letters) <= 'Z') {
            if (letters == 3) {
                return COLUMN_LIMIT;
            }
            column = column * 26 + reference.charAt(letters++) - 'A' + 1;
        }
        return letters == 0 ? next : column - 1;
    }

    @Override
    public long bytesRead() {
        return in.count();
    }

    @Override
    public long bytesTotal() {
        return Math.max(total, 0);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
