package id.kentongan.source.file;

import id.kentongan.platform.Pseudonyms;
import id.kentongan.source.ColumnMapping;
import id.kentongan.source.Inspection;
import id.kentongan.source.ItemFile;
import id.kentongan.source.RefusalReason;
import id.kentongan.source.SourceFile;
import id.kentongan.source.raw.RefusedException;
import id.kentongan.source.table.Standpoint;
import id.kentongan.source.table.Table;
import id.kentongan.source.takeout.Takeout;
import java.io.IOException;
import java.time.Clock;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Looks at files and opens them. Safe for many threads. */
public final class SourceFiles {

    private final Clock clock;
    private final ZoneId zone;
    private final Pseudonyms pseudonyms;

    /**
     * @param clock says what lies in the future
     * @param zone of dates that are written without one
     * @param pseudonyms stand for names of authors in ids that are made of the words
     */
    public SourceFiles(Clock clock, ZoneId zone, Pseudonyms pseudonyms) {
        this.clock = clock;
        this.zone = zone;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Finds out what the files are: parts of one export, or tables with the same columns. Reads archives as a whole and of
     * tables the beginning.
     *
     * @param files at least one
     * @throws IOException when the disk fails
     */
    public Inspection inspect(List<SourceFile> files) throws IOException {
        try {
            var formats = formats(files);
            return isTakeout(formats)
                    ? Takeout.scan(files, clock.instant()).inspection()
                    : table(formats).inspection();
        } catch (UnreadableException e) {
            return e.inspection();
        }
    }

    /**
     * Opens files. What makes a file unreadable as a whole comes as its only entry, a {@link id.kentongan.source.Refusal}
     * of line 0.
     *
     * @param mapping of the columns, for tables; {@code null} takes what {@link #inspect} guesses
     * @throws IOException when the disk fails
     */
    public ItemFile open(List<SourceFile> files, @Nullable ColumnMapping mapping) throws IOException {
        return open(files, mapping, Map.of());
    }

    /**
     * Opens files in which some places have a clock of their own.
     *
     * @param zonesOfPlaces of dates that are written without one, in rows of those places
     * @see #open(List, ColumnMapping)
     */
    public ItemFile open(List<SourceFile> files, @Nullable ColumnMapping mapping, Map<String, ZoneId> zonesOfPlaces)
            throws IOException {
        try {
            var formats = formats(files);
            if (isTakeout(formats)) {
                return Takeout.scan(files, clock.instant()).open();
            }
            var table = table(formats);
            var standpoint = new Standpoint(zone, zonesOfPlaces, clock.instant(), pseudonyms);
            return open(files, table, mapping == null ? table.inspection().mapping() : mapping, standpoint);
        } catch (UnreadableException e) {
            return new UnreadableFile(e.inspection());
        }
    }

    private static ItemFile open(List<SourceFile> files, Table table, ColumnMapping mapping, Standpoint standpoint)
            throws UnreadableException {
        try {
            return table.open(mapping, standpoint);
        } catch (RefusedException e) {
            throw new UnreadableException(files.getFirst(), e);
        }
    }

    private static Table table(Map<SourceFile, FileFormat> formats) throws IOException, UnreadableException {
        var workbooks = formats.entrySet().stream()
                .filter(format -> format.getValue() == FileFormat.WORKBOOK)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        var files = List.copyOf(formats.keySet());
        try {
            return Table.look(files, workbooks);
        } catch (RefusedException e) {
            throw new UnreadableException(files.getFirst(), e);
        }
    }

    private static Map<SourceFile, FileFormat> formats(List<SourceFile> files) throws IOException, UnreadableException {
        if (files.isEmpty()) {
            throw new IllegalArgumentException("no files");
        }
        var formats = new LinkedHashMap<SourceFile, FileFormat>();
        for (var file : files) {
            try {
                formats.put(file, FileFormat.of(file));
            } catch (RefusedException e) {
                throw new UnreadableException(file, e);
            }
        }
        var first = formats.get(files.getFirst());
        for (var format : formats.entrySet()) {
            if (format.getValue().isTable() != (first != null && first.isTable())) {
                throw new UnreadableException(
                        format.getKey(),
                        new RefusedException(
                                RefusalReason.MIXED_FILES, format.getKey().name()));
            }
        }
        return formats;
    }

    private static boolean isTakeout(Map<SourceFile, FileFormat> formats) {
        return formats.values().stream().noneMatch(FileFormat::isTable);
    }

    private static final class UnreadableException extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Inspection.Unreadable inspection;

        UnreadableException(SourceFile file, RefusedException why) {
            super(why.reason().name(), null, false, false);
            this.inspection = new Inspection.Unreadable(file.name(), why.reason(), why.details());
        }

        Inspection.Unreadable inspection() {
            return inspection;
        }
    }
}
