package id.kentongan.report.paper;

import id.kentongan.platform.web.Texts;
import id.kentongan.report.Period;
import id.kentongan.report.Report;
import id.kentongan.report.paper.Paper.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a report into words. */
public final class PaperMaker {
    private PaperMaker() {}

    /**
     * The words of a report.
     *
     * @param base what stands before an address of ours, such as {@code https://humas.example.go.id}; empty on a page
     */
    public static Paper paper(Texts reader, Report report, String base) {
        var t = reader.in(report.head().zone());
        var words = new Words(t, report, base);
        var figures = new FigureTables(words);
        return new Paper(
                letterhead(report),
                t.of("report.title." + report.head().period().length().code()),
                days(t, report.head().period()),
                facts(t, report),
                new Summary(words).lines(),
                List.of(
                        figures.offices(),
                        figures.voices(),
                        new AttentionPart(words).section(),
                        new NewsPart(words).section(),
                        new DeskPart(words).section(),
                        new AnevTable(words).section()));
    }

    private static List<String> letterhead(Report report) {
        var lines = new ArrayList<String>();
        lines.add(Clean.line(report.head().institution()).toUpperCase(Locale.ROOT));
        if (report.head().unit() != null) {
            lines.add(Clean.line(report.head().unit()));
        }
        return lines;
    }

    /** {@code Senin, 23 November 2026}, {@code 16 Nov 2026 – 22 Nov 2026}, {@code November 2026}. */
    static String days(Texts t, Period period) {
        return switch (period.length()) {
            case HARIAN -> t.longDate(period.span().from());
            case MINGGUAN ->
                t.date(period.span().from()) + " \u2013 " + t.date(period.span().to());
            case BULANAN -> t.longMonth(period.span().from());
        };
    }

    private static List<Fact> facts(Texts t, Report report) {
        var head = report.head();
        var made = t.dateTime(head.madeAt());
        return List.of(
                new Fact(t.of("report.made"), head.isRunning() ? t.of("report.made.running", made) : made),
                new Fact(t.of("report.made.by"), Clean.line(head.madeBy())),
                new Fact(t.of("report.model"), t.of("report.model.text", head.model())));
    }
}
