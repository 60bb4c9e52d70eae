package id.kentongan.report.paper;

import static id.kentongan.report.paper.Paper.Column.number;
import static id.kentongan.report.paper.Paper.Column.words;

import id.kentongan.mention.Mention;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.Report;
import id.kentongan.report.Report.Pressing;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.report.paper.Paper.Note;
import id.kentongan.report.paper.Paper.Section;
import id.kentongan.report.paper.Paper.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The sheet of analysis and evaluation (anev): what pressed most, and what becomes of it. */
final class AnevTable {
    private final Words words;
    private final Texts t;
    private final Report report;

    AnevTable(Words words) {
        this.words = words;
        t = words.t();
        report = words.report();
    }

    Section section() {
        var title = t.of("report.anev");
        if (report.pressing().isEmpty()) {
            return Section.of(title, new Note(t.of("report.anev.none")));
        }
        var rows = new ArrayList<List<Cell>>();
        report.pressing().forEach(pressing -> rows.add(row(rows.size() + 1, pressing)));
        return new Section(title, true, List.of(new Table(title, columns(), rows), new Note(t.of("report.anev.note"))));
    }

    private List<Paper.Column> columns() {
        return List.of(
                number(t.of("report.anev.no"), 3),
                words(t.of("report.when"), 8),
                words(t.of("report.anev.medium"), 9),
                words(t.of("report.anev.channel"), 6),
                words(t.of("report.anev.title"), 8),
                words(t.of("report.anev.content"), 18),
                words(t.of("report.tone"), 7),
                words(t.of("report.anev.category"), 9),
                words(t.of("report.anev.unit"), 8),
                words(t.of("report.anev.advice"), 10),
                words(t.of("report.anev.state"), 8),
                words(t.of("report.anev.owner"), 6));
    }

    private List<Cell> row(int number, Pressing pressing) {
        var mention = pressing.mention();
        return List.of(
                Cell.of(t.number(number)),
                Cell.of(words.at(mention.at())),
                Cell.of(words.source(mention)),
                Cell.of(t.of("mention.kind." + mention.kind().name().toLowerCase(Locale.ROOT))),
                title(mention),
                Cell.of(words.text(mention)),
                tone(mention),
                Cell.of(category(mention)),
                Cell.of(words.unit(mention)),
                Cell.BLANK,
                Cell.of(state(pressing)),
                Cell.of(owner(pressing)));
    }

    private Cell title(Mention mention) {
        var title = mention.title() == null ? "" : Clean.brief(mention.title(), Words.TITLE);
        return Cell.of(title.isEmpty() ? t.of("report.anev.open") : title).to(words.link("/suara/" + mention.id()));
    }

    private Cell tone(Mention mention) {
        return Cell.of(words.tone(mention)).noted(words.stars(mention));
    }

    private String category(Mention mention) {
        var reading = mention.reading();
        if (reading == null) {
            return "";
        }
        return Stream.concat(
                        reading.threats().stream()
                                .map(threat ->
                                        t.of("part.threat." + threat.kind().code())),
                        reading.elements().stream()
                                .map(element ->
                                        t.of("part.element." + element.element().code())))
                .collect(Collectors.joining(", "));
    }

    /** How it stands at the desk. */
    private String state(Pressing pressing) {
        var item = pressing.item();
        if (item == null) {
            return t.of("report.state.unanswered");
        }
        var done = item.done();
        if (done != null) {
            return t.of("report.state.done", t.of("desk.done." + done.reason().code()));
        }
        var now = report.head().madeAt();
        if (item.isPutOff(now) && item.wakeAt() != null) {
            return t.of("report.state.putoff", item.wakeAt());
        }
        return t.of(item.isOverdue(now) ? "report.state.overdue" : "report.state.open");
    }

    private static String owner(Pressing pressing) {
        var item = pressing.item();
        return item == null || item.owner() == null
                ? ""
                : Clean.line(item.owner().name());
    }
}
