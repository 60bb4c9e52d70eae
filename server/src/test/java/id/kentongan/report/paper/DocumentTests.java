package id.kentongan.report.paper;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.report.Period.Length;
import id.kentongan.report.Report;
import id.kentongan.report.ReportTest;
import id.kentongan.text.Kind;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFHyperlink;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

/** What was written is read back by other programs than wrote it, as far as there are any. */
class DocumentTests extends ReportTest {
    private static final String BASE = "https://humas.example.go.id";
    private static final String HOSTILE = "<script>alert('x')</script> \u0000\u0007\uFFFE\uD83D \u202Elabda\u202C "
            + "السلام عليكم 👮‍♀️ ]]> &amp; ${7*7} =HYPERLINK(\"http://jahat.example\")";

    @Test
    void everyFormHoldsEveryWordOfThePaper() throws Exception {
        loadWeeks();
        var paper = PaperMaker.paper(t, report(Length.MINGGUAN, YESTERDAY.minusDays(7), null), BASE);

        var pdf = pressed(pdfText(PdfPaper.of(paper, t)));
        var word = pressed(wordText(WordPaper.of(paper, t)));

        for (var words : wordsOf(paper)) {
            assertThat(pdf).contains(pressed(words));
            assertThat(word).contains(pressed(words));
        }
    }

    @Test
    void everyLinkOfThePaperCanBePressedInEveryForm() throws Exception {
        loadWeeks();
        var paper = PaperMaker.paper(t, report(Length.HARIAN, YESTERDAY, null), BASE);
        var links = links(paper);

        assertThat(links).hasSizeGreaterThan(12).allMatch(link -> link.startsWith(BASE + "/"));
        assertThat(pdfLinks(PdfPaper.of(paper, t))).isEqualTo(links);
        assertThat(wordLinks(WordPaper.of(paper, t))).isEqualTo(links);
    }

    @Test
    void numbersItsPagesAndRepeatsTheHeadsOfTables() throws Exception {
        loadWeeks();
        var paper = paper(report(Length.MINGGUAN, YESTERDAY.minusDays(7), null));

        try (var pdf = Loader.loadPDF(PdfPaper.of(paper, t))) {
            var pages = pdf.getNumberOfPages();
            assertThat(pages).isGreaterThan(1);
            for (var page = 1; page <= pages; page++) {
                assertThat(text(pdf, page)).contains("Halaman " + page + " dari " + pages);
            }
            assertThat(pdf.getPage(0).getRotation()).isZero();
            assertThat(pdf.getPage(pages - 1).getRotation()).isEqualTo(90);
            assertThat(pdf.getDocumentInformation().getTitle()).startsWith("Laporan Mingguan Humas");
        }
        try (var word = word(WordPaper.of(paper, t))) {
            assertThat(word.getTables()).isNotEmpty().allMatch(table -> table.getRow(0)
                    .isRepeatHeader());
            assertThat(word.getFooterList().getFirst()._getHdrFtr().xmlText()).contains("PAGE", "NUMPAGES");
        }
    }

    @Test
    void isNeverBrokenNorLedAstrayByWhatSomebodyWrote() throws Exception {
        var at = YESTERDAY.atTime(9, 0).toInstant(ZoneOffset.UTC);
        takeIn("h1", Kind.REVIEW, at, 1, HOSTILE.replaceAll("[\u0000-\u001f]", ""), "Antre. ".repeat(715));
        takeIn("h2", Kind.REVIEW, at, 1, "", HOSTILE.replaceAll("[\u0000\u0007\uD83D]", "") + "panjang".repeat(700));
        takeIn("h3", Kind.NEWS, at, null, "x".repeat(300), "السلام عليكم ورحمة الله");
        var hostile = named(report(Length.HARIAN, YESTERDAY, null), HOSTILE);
        var paper = PaperMaker.paper(t, hostile, BASE);

        var pdf = PdfPaper.of(paper, t);
        var word = WordPaper.of(paper, t);

        assertThat(pdfText(pdf)).contains("<script>", "□", "Tanda □ menggantikan");
        assertThat(wordText(word))
                .contains("<script>alert('x')</script>", "السلام عليكم", "👮‍♀️")
                .doesNotContain("\u202E");
        assertThat(pdfLinks(pdf)).allMatch(link -> link.startsWith(BASE + "/"));
        assertThat(wordLinks(word)).allMatch(link -> link.startsWith(BASE + "/"));
    }

    @Test
    void isWrittenForAnEmptyPeriodToo() throws Exception {
        var paper = paper(report(Length.HARIAN, YESTERDAY, null));

        assertThat(pdfText(PdfPaper.of(paper, t))).contains("Tidak ada suara warga pada hari ini.");
        assertThat(wordText(WordPaper.of(paper, t))).contains("Tidak ada suara warga pada hari ini.");
    }

    /** The same report of a unit with that name. */
    private static Report named(Report report, String name) {
        var head = report.head();
        return new Report(
                new Report.Head(
                        name, name, head.reach(), head.period(), head.zone(), head.madeAt(), name, head.model()),
                report.all(),
                report.offices(),
                report.attention(),
                report.news(),
                report.work(),
                report.pressing(),
                report.names());
    }

    private static List<String> wordsOf(Paper paper) {
        var words = new ArrayList<String>(paper.letterhead());
        words.add(paper.period());
        paper.facts().forEach(fact -> words.add(fact.value()));
        paper.summary().lines().forEach(line -> words.add(line.text()));
        paper.sections().forEach(section -> words.add(section.title()));
        cells(paper).forEach(cell -> {
            words.add(cell.text());
            words.add(cell.note());
        });
        return words;
    }

    private static Set<String> links(Paper paper) {
        var links = cells(paper)
                .filter(cell -> cell.href() != null)
                .map(Paper.Cell::href)
                .collect(Collectors.toCollection(TreeSet::new));
        paper.summary().lines().stream().filter(line -> line.href() != null).forEach(line -> links.add(line.href()));
        return links;
    }

    /** Without what a line break may add or take. */
    private static String pressed(String text) {
        return text.replaceAll("[\\s\u00a0]+", "");
    }

    private static String pdfText(byte[] bytes) throws IOException {
        try (var pdf = Loader.loadPDF(bytes)) {
            return new PDFTextStripper().getText(pdf);
        }
    }

    private static String text(PDDocument pdf, int page) throws IOException {
        var stripper = new PDFTextStripper();
        stripper.setStartPage(page);
        stripper.setEndPage(page);
        return stripper.getText(pdf);
    }

    private static Set<String> pdfLinks(byte[] bytes) throws IOException {
        var links = new TreeSet<String>();
        try (var pdf = Loader.loadPDF(bytes)) {
            for (var page : pdf.getPages()) {
                for (var annotation : page.getAnnotations()) {
                    if (annotation instanceof PDAnnotationLink link && link.getAction() instanceof PDActionURI action) {
                        links.add(action.getURI());
                    }
                }
            }
        }
        return links;
    }

    private static XWPFDocument word(byte[] bytes) throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(bytes));
    }

    private static String wordText(byte[] bytes) throws IOException {
        try (var word = word(bytes);
                var extractor = new XWPFWordExtractor(word)) {
            return extractor.getText()
                    + word.getTables().stream().map(XWPFTable::getText).collect(joining("\n"));
        }
    }

    private static Set<String> wordLinks(byte[] bytes) throws IOException {
        try (var word = word(bytes)) {
            return Arrays.stream(word.getHyperlinks())
                    .map(XWPFHyperlink::getURL)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
