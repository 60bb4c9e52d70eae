package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import java.awt.Color;
import org.jspecify.annotations.Nullable;
import org.openpdf.text.Document;
import org.openpdf.text.Font;
import org.openpdf.text.pdf.BaseFont;
import org.openpdf.text.pdf.PdfContentByte;
import org.openpdf.text.pdf.PdfPageEventHelper;
import org.openpdf.text.pdf.PdfTemplate;
import org.openpdf.text.pdf.PdfWriter;

/** {@code Halaman 2 dari 5} at the foot of each page; how many there are is known only at the end and filled in then. */
final class PageNumbers extends PdfPageEventHelper {
    private static final float SIZE = 8;
    private static final float BOTTOM = 24;
    private static final String HOLE = "\u0001";

    private final Font font;
    private final Texts t;
    private @Nullable PdfTemplate total;

    PageNumbers(Typeface face, Texts t) {
        font = face.regular(SIZE);
        this.t = t;
    }

    @Override
    public void onEndPage(PdfWriter writer, Document document) {
        var letters = font.getBaseFont();
        var parts = t.of("report.page", writer.getPageNumber(), HOLE).split(HOLE, -1);
        var right = document.getPageSize().getWidth() - PdfPaper.MARGIN;
        var hole = letters.getWidthPoint("000", SIZE);
        var canvas = writer.getDirectContent();
        write(canvas, letters, parts[0], right - hole - letters.getWidthPoint(parts[0], SIZE));
        canvas.addTemplate(total(writer), right - hole, BOTTOM);
    }

    private PdfTemplate total(PdfWriter writer) {
        if (total == null) {
            total = writer.getDirectContent().createTemplate(40, 2 * SIZE);
        }
        return total;
    }

    @Override
    public void onCloseDocument(PdfWriter writer, Document document) {
        if (total != null) {
            var pages = String.valueOf(writer.getPageNumber() - 1);
            total.beginText();
            total.setFontAndSize(font.getBaseFont(), SIZE);
            total.showText(pages);
            total.endText();
        }
    }

    private static void write(PdfContentByte canvas, BaseFont letters, String text, float x) {
        canvas.saveState();
        canvas.setColorFill(Color.DARK_GRAY);
        canvas.beginText();
        canvas.setFontAndSize(letters, SIZE);
        canvas.setTextMatrix(x, BOTTOM);
        canvas.showText(text);
        canvas.endText();
        canvas.restoreState();
    }
}
