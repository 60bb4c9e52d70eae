package id.kentongan.source.table;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.util.ZipFileZipEntrySource;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;

/**
 * An XLSX file (ECMA-376 part 1, 18.3, 18.4 and 18.8), of which only the shared strings and the date formats are held in
 * memory. POI finds the parts, watches how much they unpack to and keeps its XML readers from following anything outside;
 * the sheet is then pulled row by row.
 */
final class Workbook implements Closeable {

    /** Bytes of memory that the shared strings of a workbook may take; a larger one is better saved as CSV. */
    private static final long STRINGS_LIMIT = 32L << 20;

    /** What a string takes beside its letters. */
    private static final int STRING_BYTES = 56;

    private static final int DATE_STYLES_LIMIT = 100_000;

    /** Excel itself allows 250 formats of 255 letters. */
    private static final int FORMATS_LIMIT = 1_000;

    private static final int FORMAT_LETTERS = 255;

    /** Sheets that are looked at. */
    private static final int SHEETS_LIMIT = 50;

    /** Bytes that the XML reader may take to reach the next element, text or comment. */
    private static final int EVENT_LIMIT = 4 << 20;

    private final OPCPackage pack;
    private final XSSFReader parts;
    private final List<String> strings;
    private final List<Boolean> dateStyles;
    private final boolean from1904;

    private Workbook(
            OPCPackage pack, XSSFReader parts, List<String> strings, List<Boolean> dateStyles, boolean from1904) {
        this.pack = pack;
        this.parts = parts;
        this.strings = strings;
        this.dateStyles = dateStyles;
        this.from1904 = from1904;
    }

    static Workbook open(Path path) throws IOException, RefusedException {
        WorkbookParts.check(path);
        OPCPackage pack = null;
        try {
            pack = open(path.toFile());
            var parts = new XSSFReader(pack);
            var strings = strings(parts);
            return new Workbook(pack, parts, strings, dateStyles(parts), from1904(parts));
        } catch (OpenXML4JException | XMLStreamException | IOException | RuntimeException e) {
            if (pack != null) {
                pack.revert();
            }
            throw refused(e);
        } catch (RefusedException e) {
            pack.revert();
            throw e;
        }
    }

    /** Opening a path would read a broken archive a second time, as a stream and into memory. */
    private static OPCPackage open(File file) throws IOException, OpenXML4JException {
        var zip = new ZipSecureFile(file);
        try {
            return OPCPackage.open(new ZipFileZipEntrySource(zip));
        } catch (OpenXML4JException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    /**
     * What POI and the XML reader say in many ways, unchecked ones of no common type among them: the file is a bomb, or it is
     * not what it should be.
     */
    static RefusedException refused(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains("Zip bomb")) {
                return new RefusedException(RefusalReason.ZIP_BOMB);
            }
        }
        return new RefusedException(RefusalReason.BROKEN_XLSX);
    }

    /** The names of the first sheets. */
    List<String> sheets() throws RefusedException {
        try {
            var names = new ArrayList<String>();
            var sheets = sheetIterator();
            while (sheets.hasNext() && names.size() < SHEETS_LIMIT) {
                sheets.next().close();
                names.add(sheets.getSheetName());
            }
            return names;
        } catch (IOException | OpenXML4JException | RuntimeException e) {
            throw refused(e);
        }
    }

    /** The rows of a sheet; closing them leaves the workbook open. */
    SheetRows rows(int sheet) throws RefusedException {
        try {
            var sheets = sheetIterator();
            for (int i = 0; i < sheet; i++) {
                sheets.next().close();
            }
            var stream = sheets.next();
            return new SheetRows(stream, sheets.getSheetPart().getSize(), this);
        } catch (IOException | OpenXML4JException | XMLStreamException | RuntimeException e) {
            throw refused(e);
        }
    }

    private XSSFReader.SheetIterator sheetIterator() throws IOException, OpenXML4JException {
        return (XSSFReader.SheetIterator) parts.getSheetsData();
    }

    /** @return the shared string, or an empty one for a number that the workbook does not have */
    String string(int index) {
        return index >= 0 && index < strings.size() ? strings.get(index) : "";
    }

    boolean isDate(int style) {
        return style >= 0 && style < dateStyles.size() && dateStyles.get(style);
    }

    boolean countsFrom1904() {
        return from1904;
    }

    /** A reader that gives up where a name, an attribute or a comment would fill the memory. */
    static XMLStreamReader xml(InputStream in) throws XMLStreamException {
        var rationed = new Rationed(in);
        return new StreamReaderDelegate(FACTORY.createXMLStreamReader(rationed)) {
            @Override
            public int next() throws XMLStreamException {
                rationed.left = EVENT_LIMIT;
                return super.next();
            }
        };
    }

    private static final class Rationed extends FilterInputStream {
        private int left = EVENT_LIMIT;

        Rationed(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            take(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] target, int from, int length) throws IOException {
            int read = super.read(target, from, length);
            take(Math.max(read, 0));
            return read;
        }

        private void take(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new IOException("Zip bomb: one piece of XML is longer than " + EVENT_LIMIT + " bytes");
            }
        }
    }

    private static final XMLInputFactory FACTORY = factory();

    private static XMLInputFactory factory() {
        var factory = XMLHelper.newXMLInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    private static List<String> strings(XSSFReader parts)
            throws IOException, OpenXML4JException, XMLStreamException, RefusedException {
        var strings = new ArrayList<String>();
        try (var in = parts.getSharedStringsData()) {
            if (in == null) {
                return strings;
            }
            var xml = xml(in);
            long budget = STRINGS_LIMIT;
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("si")) {
                    var string = richText(xml, "si");
                    budget -= 2L * string.length() + STRING_BYTES;
                    if (budget < 0) {
                        throw new RefusedException(RefusalReason.XLSX_TOO_LARGE);
                    }
                    strings.add(string);
                }
            }
        }
        return strings;
    }

    /**
     * The text of an element with runs, without what tells how it is spoken.
     *
     * @param end the element in which the reader stands, to whose end it is read
     */
    static String richText(XMLStreamReader xml, String end) throws XMLStreamException {
        var text = new StringBuilder();
        boolean inText = false;
        int phonetic = 0;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    phonetic += xml.getLocalName().equals("rPh") ? 1 : 0;
                    inText = xml.getLocalName().equals("t") && phonetic == 0;
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> {
                    if (inText && text.length() <= Rows.ROW_LIMIT) {
                        text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
                    }
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    inText = false;
                    phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
                    if (xml.getLocalName().equals(end)) {
                        return unescape(text.toString());
                    }
                }
                default -> {}
            }
        }
        return unescape(text.toString());
    }

    /** Undoes {@code _x000D_}, in which Excel writes characters that XML cannot (ECMA-376 part 1, 22.4.2.4). */
    private static String unescape(String text) {
        int at = text.indexOf("_x");
        if (at < 0) {
            return text;
        }
        var plain = new StringBuilder(text.length());
        int done = 0;
        for (; at >= 0; at = text.indexOf("_x", at + 1)) {
            if (at >= done && at + 7 <= text.length() && text.charAt(at + 6) == '_') {
                int c = hex(text, at + 2);
                if (c >= 0) {
                    plain.append(text, done, at).append((char) c);
                    done = at + 7;
                }
            }
        }
        return plain.append(text, done, text.length()).toString();
    }

    private static int hex(String text, int from) {
        int value = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(text.charAt(i), 16);
            if (digit < 0) {
                return -1;
            }
            value = value * 16 + digit;
        }
        return value;
    }

    /** For each style of a cell, whether it shows its number as a date. */
    private static List<Boolean> dateStyles(XSSFReader parts)
            throws IOException, OpenXML4JException, XMLStreamException {
        var dates = new ArrayList<Boolean>();
        try (var in = parts.getStylesData()) {
            if (in == null) {
                return dates;
            }
            Map<Integer, String> formats = new HashMap<>();
            boolean inCells = false;
            var xml = xml(in);
            while (xml.hasNext() && dates.size() < DATE_STYLES_LIMIT) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    inCells &= !xml.getLocalName().equals("cellXfs");
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    switch (xml.getLocalName()) {
                        case "numFmt" -> {
                            var code = attribute(xml, "formatCode");
                            if (formats.size() < FORMATS_LIMIT && code.length() <= FORMAT_LETTERS) {
                                formats.put(number(xml, "numFmtId"), code);
                            }
                        }
                        case "cellXfs" -> inCells = true;
                        case "xf" -> {
                            if (inCells) {
                                int format = number(xml, "numFmtId");
                                dates.add(DateUtil.isADateFormat(format, formats.getOrDefault(format, "")));
                            }
                        }
                        default -> {}
                    }
                }
            }
        }
        return dates;
    }

    /** Also bounds the list of sheets, which POI reads as a whole. */
    private static boolean from1904(XSSFReader parts)
            throws IOException, OpenXML4JException, XMLStreamException, RefusedException {
        try (var in = parts.getWorkbookData()) {
            var content = in.readNBytes(WorkbookParts.PART_LIMIT + 1);
            if (content.length > WorkbookParts.PART_LIMIT) {
                throw new RefusedException(RefusalReason.XLSX_TOO_LARGE);
            }
            var xml = xml(new ByteArrayInputStream(content));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    var value = attribute(xml, "date1904");
                    return value.equals("1") || value.equals("true");
                }
            }
        }
        return false;
    }

    static String attribute(XMLStreamReader xml, String name) {
        var value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private static int number(XMLStreamReader xml, String name) {
        return number(attribute(xml, name));
    }

    /** @return -1 for what is no number of up to nine digits */
    static int number(String digits) {
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }

    @Override
    public void close() {
        // nothing was changed, and closing would write
        pack.revert();
    }
}
