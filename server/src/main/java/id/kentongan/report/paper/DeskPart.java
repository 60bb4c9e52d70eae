package id.kentongan.report.paper;

import static id.kentongan.report.paper.Paper.Column.number;
import static id.kentongan.report.paper.Paper.Column.words;

import id.kentongan.desk.DoneReason;
import id.kentongan.desk.InboxFilter.View;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.Report;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.report.paper.Paper.Note;
import id.kentongan.report.paper.Paper.Section;
import id.kentongan.report.paper.Paper.Table;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the desk did. */
final class DeskPart {
    private final Words words;
    private final Texts t;
    private final Report report;

    DeskPart(Words words) {
        this.words = words;
        t = words.t();
        report = words.report();
    }

    Section section() {
        var work = report.work();
        var rows = new ArrayList<List<Cell>>();
        rows.add(row(t.of("report.desk.arrived"), work.flow().arrived(), null));
        for (var reason : DoneReason.values()) {
            var n = work.flow().done().get(reason);
            if (n != null) {
                rows.add(row(t.of("report.desk.done", t.of("desk.done." + reason.code())), n, null));
            }
        }
        if (work.flow().done().isEmpty()) {
            rows.add(row(t.of("report.desk.done.none"), new Capped(0, false), null));
        }
        rows.add(row(t.of("report.desk.open"), work.open(), View.TERBUKA));
        rows.add(row(t.of("report.desk.putoff"), work.putOff(), View.TUNDA));
        rows.add(row(t.of("report.desk.overdue"), work.overdue(), View.TEMPO));
        return Section.of(
                t.of("report.desk"),
                new Table(
                        t.of("report.desk"),
                        List.of(words(t.of("report.desk.what"), 80), number(t.of("report.count"), 20)),
                        rows),
                new Note(t.of("report.desk.note", words.at(report.head().madeAt()))));
    }

    private List<Cell> row(String what, Capped n, @Nullable View behind) {
        var cell = Cell.of(words.number(n));
        return List.of(
                Cell.of(what),
                n.n() == 0 || behind == null
                        ? cell
                        : cell.to(words.link(report.head().inbox(behind).address())));
    }
}
