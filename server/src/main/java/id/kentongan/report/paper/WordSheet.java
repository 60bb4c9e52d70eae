package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFStyle;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTFonts;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTSectPr;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.CTStyle;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STStyleType;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTblLayoutType;

/** What a Word document has around its words: sheet, styles, page numbers. Lengths are in twentieths of a point. */
final class WordSheet {
    private static final int SHORT_SIDE = 11906;
    private static final int LONG_SIDE = 16838;
    private static final int MARGIN = 850;

    /** Of the letters at the foot, in halves of a point. */
    private static final int FOOT = 16;

    private static final String HEADING = "Heading1";
    private static final String HOLE = "\u0001";

    private final XWPFDocument document;
    private final Texts t;

    WordSheet(XWPFDocument document, Texts t) {
        this.document = document;
        this.t = t;
    }

    void begin(String title, String author) {
        var about = document.getProperties().getCoreProperties();
        about.setTitle(title);
        about.setCreator(author);
        var styles = document.createStyles();
        styles.setDefaultFonts(fonts());
        styles.addStyle(heading());
        addPageNumbers();
        shape(body(), SHORT_SIDE, LONG_SIDE);
    }

    void heading(String text) {
        var paragraph = document.createParagraph();
        paragraph.setStyle(HEADING);
        paragraph.createRun().setText(text);
    }

    /** Ends the upright sheets with that paragraph; what follows lies on its side. */
    void turn(XWPFParagraph last) {
        var properties = last.getCTP().isSetPPr()
                ? last.getCTP().getPPr()
                : last.getCTP().addNewPPr();
        properties.setSectPr((CTSectPr) body().copy());
        shape(body(), LONG_SIDE, SHORT_SIDE);
        body().getPgSz().setOrient(STPageOrientation.LANDSCAPE);
    }

    /** Columns as wide as they were meant, whatever stands in them. */
    void fix(XWPFTable table, List<Paper.Column> columns, boolean wide) {
        var properties = table.getCTTbl().getTblPr();
        (properties.isSetTblLayout() ? properties.getTblLayout() : properties.addNewTblLayout())
                .setType(STTblLayoutType.FIXED);
        var grid = table.getCTTbl().getTblGrid() == null
                ? table.getCTTbl().addNewTblGrid()
                : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) {
            grid.removeGridCol(0);
        }
        var whole = (wide ? LONG_SIDE : SHORT_SIDE) - 2 * MARGIN;
        var parts = columns.stream().mapToInt(Paper.Column::width).sum();
        for (var i = 0; i < columns.size(); i++) {
            var width = whole * columns.get(i).width() / parts;
            grid.addNewGridCol().setW(BigInteger.valueOf(width));
            for (var row : table.getRows()) {
                row.getCell(i).setWidth(String.valueOf(width));
            }
        }
    }

    private void addPageNumbers() {
        var footer = document.createFooter(HeaderFooterType.DEFAULT);
        var paragraph = footer.getParagraphs().isEmpty()
                ? footer.createParagraph()
                : footer.getParagraphs().getFirst();
        paragraph.setAlignment(ParagraphAlignment.RIGHT);
        var parts = t.of("report.page", HOLE, HOLE).split(HOLE, -1);
        for (var i = 0; i < parts.length; i++) {
            var words = paragraph.createRun();
            words.setText(parts[i]);
            words.setFontSize(FOOT / 2);
            if (i < parts.length - 1) {
                var field = paragraph.getCTP().addNewFldSimple();
                field.setInstr(i == 0 ? "PAGE" : "NUMPAGES");
                var run = field.addNewR();
                run.addNewRPr().addNewSz().setVal(BigInteger.valueOf(FOOT));
                run.addNewT().setStringValue("1");
            }
        }
    }

    private CTSectPr body() {
        var body = document.getDocument().getBody();
        return body.isSetSectPr() ? body.getSectPr() : body.addNewSectPr();
    }

    private static void shape(CTSectPr section, int width, int height) {
        var size = section.isSetPgSz() ? section.getPgSz() : section.addNewPgSz();
        size.setW(BigInteger.valueOf(width));
        size.setH(BigInteger.valueOf(height));
        var margin = section.isSetPgMar() ? section.getPgMar() : section.addNewPgMar();
        var wide = BigInteger.valueOf(MARGIN);
        margin.setTop(wide);
        margin.setBottom(wide);
        margin.setLeft(wide);
        margin.setRight(wide);
        margin.setHeader(BigInteger.valueOf(MARGIN / 2));
        margin.setFooter(BigInteger.valueOf(MARGIN / 2));
        margin.setGutter(BigInteger.ZERO);
    }

    private static CTFonts fonts() {
        var fonts = CTFonts.Factory.newInstance();
        fonts.setAscii("Arial");
        fonts.setHAnsi("Arial");
        fonts.setCs("Arial");
        return fonts;
    }

    private static XWPFStyle heading() {
        var style = CTStyle.Factory.newInstance();
        style.setStyleId(HEADING);
        style.setType(STStyleType.PARAGRAPH);
        style.addNewName().setVal("heading 1");
        var paragraph = style.addNewPPr();
        paragraph.addNewKeepNext();
        paragraph.addNewOutlineLvl().setVal(BigInteger.ZERO);
        var spacing = paragraph.addNewSpacing();
        spacing.setBefore(BigInteger.valueOf(240));
        spacing.setAfter(BigInteger.valueOf(80));
        var run = style.addNewRPr();
        run.addNewB();
        run.addNewSz().setVal(BigInteger.valueOf(23));
        return new XWPFStyle(style);
    }
}
