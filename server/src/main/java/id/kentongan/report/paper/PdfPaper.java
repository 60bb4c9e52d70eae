package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Tone;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.util.List;
import org.openpdf.text.Chunk;
import org.openpdf.text.Document;
import org.openpdf.text.Element;
import org.openpdf.text.Font;
import org.openpdf.text.PageSize;
import org.openpdf.text.Paragraph;
import org.openpdf.text.Phrase;
import org.openpdf.text.Rectangle;
import org.openpdf.text.pdf.PdfPCell;
import org.openpdf.text.pdf.PdfPTable;
import org.openpdf.text.pdf.PdfWriter;

/** A report as PDF: A4, with a letterhead, links that work, and table heads that come again on every page. */
public final class PdfPaper {
    static final float MARGIN = 42;

    private static final Color HAIR = new Color(0x9a, 0xa0, 0x9c);
    private static final Color HEAD = new Color(0xee, 0xf1, 0xef);
    private static final Color MUTED = new Color(0x55, 0x5d, 0x58);
    private static final Color LINK = new Color(0x1c, 0x5d, 0x41);
    private static final Color BAD = new Color(0x9f, 0x25, 0x1c);
    private static final float TEXT = 9.5f;
    private static final float CELL = 8;
    private static final float WIDE_CELL = 7;

    /** A title needs so much below it, or it begins the next page. */
    private static final float LEAST_ROOM = 130;

    /** A table with no more rows is not torn apart. */
    private static final int MOST_TOGETHER = 10;

    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN + 6);
    private final Typeface face = new Typeface();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final PdfWriter writer = PdfWriter.getInstance(document, out);
    private final Paper paper;
    private final Texts t;

    private PdfPaper(Paper paper, Texts t) {
        this.paper = paper;
        this.t = t;
    }

    public static byte[] of(Paper paper, Texts t) {
        return new PdfPaper(paper, t).written();
    }

    private byte[] written() {
        writer.setPageEvent(new PageNumbers(face, t));
        document.addTitle(paper.title() + ", " + paper.period());
        document.addAuthor(String.join(", ", paper.letterhead()));
        document.addCreator("Kentongan");
        document.setDocumentLanguage(t.language().code());
        document.open();
        addHead();
        addSection(1, new Paper.Section(t.of("report.summary"), false, List.of(paper.summary())));
        for (var i = 0; i < paper.sections().size(); i++) {
            addSection(i + 2, paper.sections().get(i));
        }
        if (face.hasReplaced()) {
            add(new Paper.Note(t.of("report.replaced")));
        }
        document.close();
        return out.toByteArray();
    }

    private void addHead() {
        var letterhead = new PdfPTable(1);
        letterhead.setWidthPercentage(100);
        for (var i = 0; i < paper.letterhead().size(); i++) {
            letterhead.addCell(centred(paper.letterhead().get(i), i == 0 ? face.bold(13) : face.bold(11)));
        }
        letterhead.addCell(rule());
        document.add(letterhead);
        addCentred(paper.title().toUpperCase(t.language().locale()), face.bold(13), 10);
        addCentred(paper.period(), face.regular(11), 3);
        var facts = new StringBuilder();
        for (var fact : paper.facts()) {
            facts.append(facts.isEmpty() ? "" : "   ·   ")
                    .append(fact.label())
                    .append(": ")
                    .append(fact.value());
        }
        addCentred(facts.toString(), coloured(face.regular(8), MUTED), 5);
    }

    private PdfPCell centred(String text, Font font) {
        var cell = new PdfPCell(new Phrase(face.fit(text), font));
        cell.setHorizontalAlignment(Element.ALIGN_CENTER);
        cell.setBorder(Rectangle.NO_BORDER);
        return cell;
    }

    /** The double line below a letterhead. */
    private static PdfPCell rule() {
        var cell = new PdfPCell();
        cell.setFixedHeight(4);
        cell.setBorder(Rectangle.TOP | Rectangle.BOTTOM);
        cell.setBorderWidthTop(1.6f);
        cell.setBorderWidthBottom(0.5f);
        return cell;
    }

    private void addCentred(String text, Font font, float before) {
        var paragraph = new Paragraph(face.fit(text), font);
        paragraph.setAlignment(Element.ALIGN_CENTER);
        paragraph.setSpacingBefore(before);
        document.add(paragraph);
    }

    private void addSection(int number, Paper.Section section) {
        if (section.wide()) {
            document.setPageSize(PageSize.A4.rotate());
            document.newPage();
        } else if (writer.getVerticalPosition(true) < LEAST_ROOM) {
            document.newPage();
        }
        var title = new Paragraph(number + ". " + face.fit(section.title()), face.bold(11));
        title.setSpacingBefore(10);
        title.setSpacingAfter(2);
        document.add(title);
        for (var block : section.blocks()) {
            switch (block) {
                case Paper.Lines lines -> add(lines);
                case Paper.Table table -> {
                    if (section.isCaptioned(table)) {
                        addCaption(table.caption());
                    }
                    add(table, section.wide() ? WIDE_CELL : CELL);
                }
                case Paper.Note note -> add(note);
            }
        }
    }

    private void addCaption(String text) {
        var caption = new Paragraph(face.fit(text), face.bold(CELL));
        caption.setSpacingBefore(4);
        document.add(caption);
    }

    private void add(Paper.Lines lines) {
        for (var line : lines.lines()) {
            var paragraph = new Paragraph(13, "•  " + face.fit(line.text()), face.regular(TEXT));
            if (line.href() != null) {
                paragraph.add(new Chunk("  " + t.of("report.behind"), coloured(face.regular(CELL), LINK))
                        .setAnchor(line.href()));
            }
            paragraph.setIndentationLeft(10);
            paragraph.setFirstLineIndent(-10);
            paragraph.setSpacingAfter(3);
            document.add(paragraph);
        }
    }

    private void add(Paper.Note note) {
        var paragraph = new Paragraph(10, face.fit(note.text()), coloured(face.regular(CELL), MUTED));
        paragraph.setSpacingBefore(3);
        document.add(paragraph);
    }

    private void add(Paper.Table table, float size) {
        var widths = new float[table.columns().size()];
        var grid = new PdfPTable(widths.length);
        for (var i = 0; i < widths.length; i++) {
            var column = table.columns().get(i);
            widths[i] = column.width();
            var head = new PdfPCell(new Phrase(face.fit(column.title()), face.bold(size)));
            head.setBackgroundColor(HEAD);
            grid.addCell(framed(head, column));
        }
        grid.setWidths(widths);
        grid.setWidthPercentage(100);
        grid.setHeaderRows(1);
        grid.setSpacingBefore(5);
        grid.setSpacingAfter(4);
        for (var row : table.rows()) {
            for (var i = 0; i < widths.length; i++) {
                grid.addCell(framed(
                        new PdfPCell(phrase(row.get(i), size)), table.columns().get(i)));
            }
        }
        grid.setKeepTogether(table.rows().size() <= MOST_TOGETHER);
        document.add(grid);
    }

    private static PdfPCell framed(PdfPCell cell, Paper.Column column) {
        cell.setBorderColor(HAIR);
        cell.setBorderWidth(0.5f);
        cell.setLeading(0, 1.25f);
        cell.setPadding(3);
        cell.setPaddingBottom(4);
        cell.setHorizontalAlignment(column.number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        return cell;
    }

    private Phrase phrase(Paper.Cell cell, float size) {
        var href = cell.href();
        var font = cell.tone() == Tone.BAD ? coloured(face.bold(size), BAD) : face.regular(size);
        var value =
                new Chunk(face.fit(cell.text()), href == null || cell.tone() == Tone.BAD ? font : coloured(font, LINK));
        var phrase = new Phrase();
        phrase.add(href == null ? value : value.setAnchor(href));
        if (!cell.note().isEmpty()) {
            phrase.add(new Chunk("\n" + face.fit(cell.note()), coloured(face.regular(size - 1), MUTED)));
        }
        return phrase;
    }

    private static Font coloured(Font font, Color color) {
        font.setColor(color);
        return font;
    }
}
