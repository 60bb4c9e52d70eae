package id.kentongan.source.table;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.raw.Archive;
import id.kentongan.source.raw.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/**
 * The parts of an XLSX file that POI reads into memory as a whole before anything can be counted: the content types, the
 * relations and the properties (ECMA-376 part 2, 6.5, 7.2 and 8).
 */
final class WorkbookParts {

    /** Bytes that one of them may unpack to, and all of them. */
    static final int PART_LIMIT = 1 << 20;

    private static final int ALL_LIMIT = 8 << 20;

    private static final String CONTENT_TYPES = "[content_types].xml";
    private static final String PROPERTIES = "core-properties+xml";

    private final Archive archive;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private int all;

    private WorkbookParts(Archive archive) {
        this.archive = archive;
    }

    /** @throws RefusedException when the file is no workbook, or one of those parts is too large */
    static void check(Path path) throws IOException, RefusedException {
        try (var archive = Archive.open(path)) {
            if (!archive.contains("xl/workbook.xml")) {
                throw new RefusedException(RefusalReason.BROKEN_XLSX);
            }
            new WorkbookParts(archive).check();
        } catch (RefusedException.Io e) {
            throw new RefusedException(e.reason() == RefusalReason.BROKEN_ZIP ? RefusalReason.BROKEN_XLSX : e.reason());
        }
    }

    private void check() throws IOException, RefusedException {
        for (var entry : archive.files()) {
            // of two parts of one name, POI might take the other
            if (entries.put(key(entry.getName()), entry) != null) {
                throw new RefusedException(RefusalReason.BROKEN_XLSX);
            }
        }
        var types = entries.get(CONTENT_TYPES);
        if (types == null) {
            throw new RefusedException(RefusalReason.BROKEN_XLSX);
        }
        var properties = properties(content(types));
        for (var entry : entries.entrySet()) {
            var name = entry.getKey();
            if (name.endsWith(".rels") || name.startsWith("docprops/") || properties.contains(name)) {
                content(entry.getValue());
            }
        }
    }

    private byte[] content(ZipEntry entry) throws IOException, RefusedException {
        try (var in = archive.open(entry)) {
            var content = in.readNBytes(PART_LIMIT + 1);
            all += content.length;
            if (content.length > PART_LIMIT || all > ALL_LIMIT) {
                throw new RefusedException(RefusalReason.XLSX_TOO_LARGE);
            }
            return content;
        }
    }

    /** The parts that are properties by their type, whatever they are called. */
    private static Set<String> properties(byte[] types) throws RefusedException {
        var names = new HashSet<String>();
        try {
            var xml = Workbook.xml(new ByteArrayInputStream(types));
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && Workbook.attribute(xml, "ContentType")
                                .toLowerCase(Locale.ROOT)
                                .contains(PROPERTIES)) {
                    if (xml.getLocalName().equals("Default")) {
                        throw new RefusedException(RefusalReason.BROKEN_XLSX);
                    }
                    names.add(key(Workbook.attribute(xml, "PartName")));
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw Workbook.refused(e);
        }
        return names;
    }

    private static String key(String name) {
        var plain = name.replace('\\', '/').toLowerCase(Locale.ROOT);
        return plain.startsWith("/") ? plain.substring(1) : plain;
    }
}
