package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Tone;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.TableWidthType;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;

/** A report as a Word document, to be worked on: real headings, tables with heads that come again, links, page numbers. */
public final class WordPaper {
    private static final String MUTED = "555D58";
    private static final String LINK = "1C5D41";
    private static final String BAD = "9F251C";
    private static final String HEAD = "EEF1EF";
    private static final double TEXT = 10;
    private static final double CELL = 8.5;
    private static final double WIDE_CELL = 7;

    private final XWPFDocument document;
    private final WordSheet sheet;
    private final Paper paper;
    private final Texts t;

    private WordPaper(XWPFDocument document, Paper paper, Texts t) {
        this.document = document;
        this.paper = paper;
        this.t = t;
        sheet = new WordSheet(document, t);
    }

    public static byte[] of(Paper paper, Texts t) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            new WordPaper(document, paper, t).write();
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("a document in memory could not be written", e);
        }
    }

    private void write() {
        sheet.begin(paper.title() + ", " + paper.period(), String.join(", ", paper.letterhead()));
        addHead();
        addSection(1, new Paper.Section(t.of("report.summary"), false, List.of(paper.summary())));
        for (var i = 0; i < paper.sections().size(); i++) {
            var section = paper.sections().get(i);
            if (section.wide()) {
                sheet.turn(document.createParagraph());
            }
            addSection(i + 2, section);
        }
    }

    private void addHead() {
        for (var i = 0; i < paper.letterhead().size(); i++) {
            var line = centred(paper.letterhead().get(i), i == 0 ? 14 : 12, true);
            line.setSpacingAfter(0);
            if (i == paper.letterhead().size() - 1) {
                line.setBorderBottom(Borders.DOUBLE);
            }
        }
        var title = centred(paper.title().toUpperCase(t.language().locale()), 14, true);
        title.setSpacingBefore(200);
        title.setSpacingAfter(0);
        centred(paper.period(), 11, false).setSpacingAfter(60);
        for (var fact : paper.facts()) {
            var line = document.createParagraph();
            line.setAlignment(ParagraphAlignment.CENTER);
            line.setSpacingAfter(0);
            run(line, fact.label() + ": " + fact.value(), CELL).setColor(MUTED);
        }
    }

    private XWPFParagraph centred(String text, double size, boolean bold) {
        var paragraph = document.createParagraph();
        paragraph.setAlignment(ParagraphAlignment.CENTER);
        run(paragraph, text, size).setBold(bold);
        return paragraph;
    }

    private void addSection(int number, Paper.Section section) {
        sheet.heading(number + ". " + section.title());
        for (var block : section.blocks()) {
            switch (block) {
                case Paper.Lines lines -> lines.lines().forEach(this::add);
                case Paper.Table table -> {
                    if (section.isCaptioned(table)) {
                        addCaption(table.caption());
                    }
                    add(table, section.wide());
                }
                case Paper.Note note -> {
                    var paragraph = document.createParagraph();
                    paragraph.setSpacingBefore(60);
                    run(paragraph, note.text(), CELL).setColor(MUTED);
                }
            }
        }
    }

    /** It also keeps two tables apart, which Word would join. */
    private void addCaption(String text) {
        var paragraph = document.createParagraph();
        paragraph.setSpacingBefore(120);
        paragraph.setKeepNext(true);
        paragraph.setSpacingAfter(40);
        run(paragraph, text, CELL).setBold(true);
    }

    private void add(Paper.Line line) {
        var paragraph = document.createParagraph();
        paragraph.setIndentationLeft(240);
        paragraph.setIndentationHanging(240);
        paragraph.setSpacingAfter(60);
        run(paragraph, "•  " + line.text(), TEXT);
        if (line.href() != null) {
            run(paragraph, "  ", CELL);
            link(paragraph, line.href(), t.of("report.behind"), CELL);
        }
    }

    private void add(Paper.Table table, boolean wide) {
        var columns = table.columns();
        var grid = document.createTable(table.rows().size() + 1, columns.size());
        grid.setWidthType(TableWidthType.PCT);
        grid.setWidth("100%");
        grid.setCellMargins(30, 70, 40, 70);
        sheet.fix(grid, columns, wide);
        var head = grid.getRow(0);
        head.setRepeatHeader(true);
        head.setCantSplitRow(true);
        var size = wide ? WIDE_CELL : CELL;
        for (var i = 0; i < columns.size(); i++) {
            var cell = head.getCell(i);
            cell.setColor(HEAD);
            run(paragraph(cell, columns.get(i)), columns.get(i).title(), size).setBold(true);
        }
        fill(grid, table, size);
    }

    private void fill(XWPFTable grid, Paper.Table table, double size) {
        for (var y = 0; y < table.rows().size(); y++) {
            var row = grid.getRow(y + 1);
            row.setCantSplitRow(true);
            for (var x = 0; x < table.columns().size(); x++) {
                write(
                        row.getCell(x),
                        table.columns().get(x),
                        table.rows().get(y).get(x),
                        size);
            }
        }
    }

    private void write(XWPFTableCell place, Paper.Column column, Paper.Cell cell, double size) {
        var paragraph = paragraph(place, column);
        var run = cell.href() == null
                ? run(paragraph, cell.text(), size)
                : link(paragraph, cell.href(), cell.text(), size);
        if (cell.tone() == Tone.BAD) {
            run.setBold(true);
            run.setColor(BAD);
        }
        if (!cell.note().isEmpty()) {
            run(paragraph(place.addParagraph(), column), cell.note(), size - 1).setColor(MUTED);
        }
    }

    private static XWPFParagraph paragraph(XWPFTableCell cell, Paper.Column column) {
        return paragraph(cell.getParagraphs().getFirst(), column);
    }

    private static XWPFParagraph paragraph(XWPFParagraph paragraph, Paper.Column column) {
        paragraph.setSpacingAfter(0);
        paragraph.setAlignment(column.number() ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT);
        return paragraph;
    }

    private static XWPFRun run(XWPFParagraph paragraph, String text, double size) {
        return worded(paragraph.createRun(), text, size);
    }

    private static XWPFRun link(XWPFParagraph paragraph, String href, String text, double size) {
        var run = worded(paragraph.createHyperlinkRun(href), text, size);
        run.setColor(LINK);
        return run;
    }

    private static XWPFRun worded(XWPFRun run, String text, double size) {
        run.setText(text);
        run.setFontSize(size);
        return run;
    }
}
