package id.kentongan.report.paper;

import static id.kentongan.report.paper.Paper.Column.words;

import id.kentongan.mention.Mention;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.report.paper.Paper.Note;
import id.kentongan.report.paper.Paper.Section;
import id.kentongan.report.paper.Paper.Table;
import java.util.List;

/** The newest pieces of news. */
final class NewsPart {
    private final Words words;
    private final Texts t;

    NewsPart(Words words) {
        this.words = words;
        t = words.t();
    }

    Section section() {
        var title = t.of("report.news");
        var news = words.report().news();
        if (news.isEmpty()) {
            return Section.of(title, new Note(t.of("report.news.none")));
        }
        return Section.of(
                title,
                new Table(
                        title,
                        List.of(
                                words(t.of("report.when"), 18),
                                words(t.of("report.medium"), 22),
                                words(t.of("report.tone"), 15),
                                words(t.of("report.headline"), 45)),
                        news.stream().map(this::row).toList()),
                new Note(t.of("report.news.note")));
    }

    private List<Cell> row(Mention mention) {
        return List.of(
                words.when(mention),
                Cell.of(words.source(mention)),
                Cell.of(words.tone(mention)),
                Cell.of(words.said(mention)));
    }
}
