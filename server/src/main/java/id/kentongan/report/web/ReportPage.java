package id.kentongan.report.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import id.kentongan.report.Period.Length;
import id.kentongan.report.Report;
import id.kentongan.report.ReportAddress;
import id.kentongan.report.digest.Subscription;
import id.kentongan.report.paper.Form;
import id.kentongan.report.paper.Paper;
import id.kentongan.report.paper.PaperMaker;
import id.kentongan.report.paper.ShortText;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The page of a report.
 *
 * @param units what the viewer sees, for the picker
 * @param base what stands before an address of ours where it is read elsewhere
 * @param mailPossible whether mail can be sent from here
 * @param digest how the viewer gets it by mail, {@code null} when they do not
 */
public record ReportPage(
        Report report,
        List<Unit> units,
        String base,
        boolean mailPossible,
        @Nullable Subscription digest) {
    public ReportPage {
        units = List.copyOf(units);
    }

    /** One of several to choose from. */
    public record Choice(String text, String href, boolean current) {}

    public Paper paper(Texts t) {
        return PaperMaker.paper(t, report, "");
    }

    public Field rhythm(Texts t) {
        var chosen = digest == null ? Length.HARIAN.code() : digest.rhythm().code();
        return Field.select(
                "irama",
                t.of("report.digest.rhythm"),
                chosen,
                Stream.of(Length.HARIAN.code(), Length.MINGGUAN.code(), "tidak")
                        .map(code -> new Field.Option(code, t.of("report.digest." + code)))
                        .toList());
    }

    /** The message for the leader's phone. */
    public String message(Texts t) {
        return message(t, report, base);
    }

    static String message(Texts t, Report report, String base) {
        return ShortText.of(
                PaperMaker.paper(t, report, base), t, base + report.head().address());
    }

    public List<Choice> lengths(Texts t) {
        return Arrays.stream(Length.values())
                .map(length -> new Choice(
                        t.of("report.length." + length.code()),
                        address().with(length).withDay(null).toString(),
                        length == address().length()))
                .toList();
    }

    public String beforeHref() {
        return address().withDay(report.head().period().before().span().from()).toString();
    }

    public String beforeWords(Texts t) {
        return t.of("report.before." + address().length().code());
    }

    /** The period after this one, {@code null} where it has not begun. */
    public @Nullable String afterHref() {
        return report.head().isRunning()
                ? null
                : address()
                        .withDay(report.head().period().after().span().from())
                        .toString();
    }

    public String afterWords(Texts t) {
        return t.of("report.after." + address().length().code());
    }

    public Field dayField(Texts t) {
        var field = Field.of(Field.Type.DATE, "tanggal", t.of("report.day"))
                .filled(report.head().period().span().from().toString());
        return address().length() == Length.HARIAN ? field : field.hinted(t.of("report.day.hint"));
    }

    public Field unitField(Texts t) {
        var reach = address().reach();
        return Field.select(
                "unit",
                t.of("report.unit"),
                reach == null ? "" : reach.toString(),
                UnitOptions.of(t, t.of("report.everything"), units, reach));
    }

    public String fileHref(Form form) {
        return "/laporan/unduh?bentuk=" + form.code() + "&" + address().query();
    }

    public ReportAddress address() {
        return report.head().address();
    }
}
