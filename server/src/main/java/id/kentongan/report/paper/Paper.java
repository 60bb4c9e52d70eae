package id.kentongan.report.paper;

import id.kentongan.platform.web.part.Tone;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report in the words of one reader, as every form of it is written.
 *
 * @param letterhead whose it is, the institution first
 * @param period which days, in full
 * @param facts how it was made
 * @param summary the first section of it, for the short text too
 */
public record Paper(
        List<String> letterhead, String title, String period, List<Fact> facts, Lines summary, List<Section> sections) {
    public Paper {
        letterhead = List.copyOf(letterhead);
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    public record Fact(String label, String value) {}

    /** @param wide whether its table needs the long side of the sheet */
    public record Section(String title, boolean wide, List<Block> blocks) {
        public Section {
            blocks = List.copyOf(blocks);
        }

        static Section of(String title, Block... blocks) {
            return new Section(title, false, List.of(blocks));
        }

        /** Whether a table says more than the title of the section does. */
        public boolean isCaptioned(Table table) {
            return !table.caption().equals(title);
        }
    }

    /** A part of a section. */
    public sealed interface Block {}

    /** Sentences, one below the other. */
    public record Lines(List<Line> lines) implements Block {
        public Lines {
            lines = List.copyOf(lines);
        }
    }

    /** @param href the list behind its figure, or null */
    public record Line(String text, @Nullable String href) {}

    /** What must be known to read what stands above. */
    public record Note(String text) implements Block {}

    public record Table(String caption, List<Column> columns, List<List<Cell>> rows) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /**
     * @param width its part of the width of the table in per cent
     * @param number whether figures stand in it
     */
    public record Column(String title, int width, boolean number) {
        static Column words(String title, int width) {
            return new Column(title, width, false);
        }

        static Column number(String title, int width) {
            return new Column(title, width, true);
        }
    }

    /**
     * @param href the list behind a figure, or the page of what is named; or null
     * @param note how sure it is, or against what it is held; empty for none
     * @param tone {@code BAD} for what needs a person; the text says so too
     */
    public record Cell(String text, @Nullable String href, String note, Tone tone) {
        static final Cell BLANK = of("");

        static Cell of(String text) {
            return new Cell(text, null, "", Tone.NEUTRAL);
        }

        Cell to(@Nullable String address) {
            return new Cell(text, address, note, tone);
        }

        Cell noted(String words) {
            return new Cell(text, href, words, tone);
        }

        Cell toned(Tone other) {
            return new Cell(text, href, note, other);
        }
    }
}
