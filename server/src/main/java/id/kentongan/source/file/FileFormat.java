package id.kentongan.source.file;

import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.Archive;
import id.kentongan.source.raw.Bytes;
import id.kentongan.source.raw.RefusedException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Locale;

/** What a file is, by its first bytes; its name is only believed where nothing else tells. */
enum FileFormat {
    ARCHIVE,
    JSON,
    WORKBOOK,
    TEXT;

    private static final int LOOKED_AT = 4096;

    boolean isTable() {
        return this == WORKBOOK || this == TEXT;
    }

    static FileFormat of(SourceFile file) throws IOException, RefusedException {
        byte[] head;
        try (var in = Files.newInputStream(file.path())) {
            head = in.readNBytes(LOOKED_AT);
        }
        if (head.length == 0) {
            throw new RefusedException(RefusalReason.EMPTY_FILE);
        }
        var signature = new String(head, 0, Math.min(8, head.length), StandardCharsets.ISO_8859_1);
        if (signature.startsWith("PK")) {
            return zipped(file);
        }
        if (signature.startsWith("\u00d0\u00cf\u0011\u00e0")) {
            throw new RefusedException(RefusalReason.OLD_EXCEL);
        }
        return written(head);
    }

    private static FileFormat zipped(SourceFile file) throws IOException, RefusedException {
        boolean namedWorkbook = file.name().toLowerCase(Locale.ROOT).matches(".*\\.xls[xm]");
        try (var archive = Archive.open(file.path())) {
            if (archive.contains("content.xml") && archive.contains("mimetype")) {
                throw new RefusedException(RefusalReason.OLD_EXCEL);
            }
            return archive.contains("xl/workbook.xml") || namedWorkbook ? WORKBOOK : ARCHIVE;
        } catch (RefusedException e) {
            if (e.reason() != RefusalReason.BROKEN_ZIP) {
                throw e;
            }
            if (namedWorkbook) {
                throw new RefusedException(RefusalReason.BROKEN_XLSX);
            }
            // one broken part does not make the others useless
            return ARCHIVE;
        }
    }

    private static FileFormat written(byte[] head) throws IOException, RefusedException {
        var text = new StringBuilder();
        try (var bytes = new Bytes(new ByteArrayInputStream(head))) {
            int odd = 0;
            for (int c = bytes.next(); c != Bytes.END; c = bytes.next()) {
                odd += c < ' ' && c != '\n' && c != '\r' && c != '\t' ? 1 : 0;
                text.append((char) c);
            }
            if (odd > text.length() / 20) {
                throw new RefusedException(RefusalReason.UNKNOWN_FORMAT);
            }
        }
        var start = text.toString().strip();
        if (start.startsWith("%PDF") || start.startsWith("{\\rtf") || start.startsWith("Rar!")) {
            throw new RefusedException(RefusalReason.UNKNOWN_FORMAT);
        }
        if (start.startsWith("<")) {
            throw new RefusedException(RefusalReason.HTML_PAGE);
        }
        if (start.isEmpty()) {
            throw new RefusedException(RefusalReason.EMPTY_FILE);
        }
        return start.startsWith("{") || start.startsWith("[") ? JSON : TEXT;
    }
}
