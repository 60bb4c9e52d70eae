package id.kentongan.report;

import id.kentongan.PageTest;
import id.kentongan.desk.Inbox;
import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Intake;
import id.kentongan.mention.Mentions;
import id.kentongan.people.Fixtures;
import id.kentongan.people.Reach;
import id.kentongan.people.Role;
import id.kentongan.people.UnitId;
import id.kentongan.people.Viewer;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.Period.Length;
import id.kentongan.report.paper.Paper;
import id.kentongan.report.paper.PaperMaker;
import id.kentongan.source.Item;
import id.kentongan.text.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** A {@link PageTest} of an institution with two offices, of which one was spoken of for weeks. */
public abstract class ReportTest extends PageTest {
    protected static final LocalDate TODAY = LocalDate.now(Fixtures.WIB);
    protected static final LocalDate YESTERDAY = TODAY.minusDays(1);

    private static final Pattern FIGURE = Pattern.compile("\\d[\\d.]*");

    @Autowired
    protected Reports reports;

    @Autowired
    protected Mentions mentions;

    @Autowired
    protected Inbox inbox;

    @Autowired
    private Intake intake;

    protected final Texts t = Pages.texts(Language.ID);
    protected UnitId institution;
    protected UnitId office;
    protected Viewer kasi;

    @BeforeEach
    void setUpInstitution() {
        institution = fixtures.institution("Polres Lapor");
        office = fixtures.office(institution, "Satpas SIM");
        fixtures.office(institution, "SPKT");
        kasi = fixtures.viewer(institution, Role.KASI_HUMAS);
    }

    /** Twelve reviews for each of the last 40 days. */
    protected void loadWeeks() throws IOException {
        var rows = new StringBuilder();
        for (var i = 0; i < 480; i++) {
            var bad = i % 3 == 0;
            rows.append("r%d,A%d,%d,%s,\"%s\",%s\n"
                    .formatted(
                            i,
                            i,
                            bad ? 1 + i % 2 : 4 + i % 2,
                            YESTERDAY.minusDays(i / 12),
                            i % 8 == 0 ? "" : words(i, bad),
                            i % 5 == 0 ? "Terima kasih," + YESTERDAY : ","));
        }
        load(office, rows.toString());
        load(institution, "z1,Siti,2,%s,\"Judi slot gacor daftar di http://slot.example\",,\n".formatted(YESTERDAY));
    }

    private static String words(int i, boolean bad) {
        return bad
                ? "Antrean lama sekali hari ke-" + i + ", parkir sempit"
                : "Petugas ramah dan cepat, loket " + i + " ruang bersih";
    }

    protected void takeIn(String id, Kind kind, Instant at, @Nullable Integer stars, String title, String text) {
        intake.take(
                source(office),
                List.of(new Item(id, kind, at, at, stars, text, null, title, "Siti", null, null, null)),
                counts -> {});
    }

    protected Report report(Length length, @Nullable LocalDate day, @Nullable UnitId unit) {
        return reports.report(
                fixtures.below(institution),
                kasi,
                new ReportAddress(length, day, unit == null ? null : Reach.below(unit)));
    }

    protected Paper paper(Report report) {
        return PaperMaker.paper(t, report, "");
    }

    /** A figure, and the list that it says is behind it. */
    public record Figure(long n, String href) {}

    /** Every whole number of the tables that leads to a list. */
    protected static List<Figure> figures(Paper paper) {
        return cells(paper)
                .filter(cell ->
                        cell.href() != null && FIGURE.matcher(cell.text()).matches())
                .filter(cell -> isList(cell.href()))
                .map(cell -> new Figure(Long.parseLong(cell.text().replace(".", "")), cell.href()))
                .toList();
    }

    private static boolean isList(String href) {
        return href.startsWith("/suara?") || href.startsWith("/kotak");
    }

    protected static Stream<Paper.Cell> cells(Paper paper) {
        return paper.sections().stream()
                .flatMap(section -> section.blocks().stream())
                .filter(Paper.Table.class::isInstance)
                .flatMap(table -> ((Paper.Table) table).rows().stream())
                .flatMap(List::stream);
    }

    /** How many items that list has. */
    protected long behind(String href) {
        var query = href.contains("?") ? href.substring(href.indexOf('?') + 1) : "";
        var scope = fixtures.below(institution);
        return href.startsWith("/kotak")
                ? inbox.count(scope, kasi, InboxFilter.parseQuery(query), 10_000)
                        .n()
                : mentions.count(scope, FilterAddress.parseQuery(query), 10_000).n();
    }
}
