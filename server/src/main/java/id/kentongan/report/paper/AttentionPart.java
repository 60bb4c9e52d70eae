package id.kentongan.report.paper;

import static id.kentongan.report.paper.Paper.Column.number;
import static id.kentongan.report.paper.Paper.Column.words;

import id.kentongan.desk.InboxFilter;
import id.kentongan.mention.Mention;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.report.Report;
import id.kentongan.report.paper.Paper.Block;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.report.paper.Paper.Note;
import id.kentongan.report.paper.Paper.Section;
import id.kentongan.report.paper.Paper.Table;
import id.kentongan.text.Threat;
import java.util.ArrayList;
import java.util.List;

/** What needs a person: few stars without an answer, threats, what was put off for too long. */
final class AttentionPart {
    private final Words words;
    private final Texts t;
    private final Report report;

    AttentionPart(Words words) {
        this.words = words;
        t = words.t();
        report = words.report();
    }

    Section section() {
        var blocks = new ArrayList<Block>();
        blocks.add(counts());
        var newest = report.attention().newest();
        if (!newest.isEmpty()) {
            blocks.add(newest(newest));
        }
        if (report.attention().unanswered().n() > newest.size()) {
            blocks.add(new Note(t.of("report.unanswered.more", newest.size())));
        }
        return new Section(t.of("report.attention"), false, blocks);
    }

    private Table counts() {
        var rows = new ArrayList<List<Cell>>();
        rows.add(count(
                t.of("report.unanswered"),
                report.attention().unanswered(),
                words.list(report.head().unanswered())));
        for (var threat : Threat.values()) {
            var n = report.attention().threats().get(threat);
            if (n != null) {
                rows.add(count(
                        t.of("part.threat." + threat.code()),
                        n,
                        words.list(report.head().threat(threat))));
            }
        }
        rows.add(count(
                t.of("report.overdue"),
                report.work().overdue(),
                words.link(report.head().inbox(InboxFilter.View.TEMPO).address())));
        return new Table(
                t.of("report.attention"),
                List.of(words(t.of("report.attention.what"), 80), number(t.of("report.count"), 20)),
                rows);
    }

    private List<Cell> count(String what, Capped n, String href) {
        var cell = Cell.of(words.number(n));
        return List.of(Cell.of(what), n.n() == 0 ? cell : cell.to(href).toned(Tone.BAD));
    }

    private Table newest(List<Mention> mentions) {
        return new Table(
                t.of("report.unanswered.newest"),
                List.of(
                        words(t.of("report.when"), 18),
                        words(t.of("report.stars"), 12),
                        words(t.of("report.office"), 20),
                        words(t.of("report.text"), 50)),
                mentions.stream().map(this::row).toList());
    }

    private List<Cell> row(Mention mention) {
        return List.of(
                words.when(mention),
                Cell.of(words.stars(mention)),
                Cell.of(words.unit(mention)),
                Cell.of(words.said(mention)));
    }
}
