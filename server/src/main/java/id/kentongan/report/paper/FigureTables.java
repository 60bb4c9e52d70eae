package id.kentongan.report.paper;

import static id.kentongan.report.paper.Paper.Column.number;
import static id.kentongan.report.paper.Paper.Column.words;

import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.perception.Behind;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.Report;
import id.kentongan.report.Standing;
import id.kentongan.report.paper.Paper.Block;
import id.kentongan.report.paper.Paper.Cell;
import id.kentongan.report.paper.Paper.Note;
import id.kentongan.report.paper.Paper.Section;
import id.kentongan.report.paper.Paper.Table;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Proportion;
import id.kentongan.text.Polarity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Offices side by side; sentiment and elements of service. */
final class FigureTables {
    private final Words words;
    private final Texts t;
    private final Report report;
    private final Span span;

    FigureTables(Words words) {
        this.words = words;
        t = words.t();
        report = words.report();
        span = report.head().period().span();
    }

    Section offices() {
        var columns = List.of(
                words(t.of("report.office"), 20),
                number(t.of("report.volume"), 9),
                number(t.of("report.rating"), 15),
                words(words.timed("report.against."), 15),
                number(t.of("report.negative"), 15),
                words(words.timed("report.against."), 15),
                number(t.of("report.answered"), 11));
        var rows = Stream.concat(Stream.of(report.all()), report.offices().stream())
                .map(this::office)
                .toList();
        return Section.of(
                t.of("report.offices"),
                new Table(t.of("report.offices"), columns, rows),
                new Note(t.of("report.offices.note")));
    }

    private List<Cell> office(Standing office) {
        var behind = new Behind(office.reach());
        var rating = office.now().rating();
        var share = office.now().share(Feeling.NEGATIVE);
        return List.of(
                Cell.of(words.name(office)).to(words.link(perception(office))),
                figure(office.now().mentions(), behind.all(span)),
                Cell.of(Wording.value(t, rating))
                        .to(rating.n() == 0 ? null : words.link(behind.rating(span)))
                        .noted(rating.isEnough() ? Words.rating(t, rating) : t.of("report.few", rating.n())),
                change(
                        office.rating(),
                        office.before().rating().isEnough()
                                ? Wording.value(t, office.before().rating())
                                : ""),
                Cell.of(Wording.value(t, share))
                        .to(share.hits() == 0 ? null : words.link(behind.feeling(span, Feeling.NEGATIVE)))
                        .noted(
                                share.isEnough()
                                        ? Words.share(t, share)
                                        : t.of("report.few.of", share.hits(), share.n())),
                change(office.negative(), usual(office.before().share(Feeling.NEGATIVE))),
                answered(office));
    }

    private String usual(Proportion share) {
        return share.isEnough() ? Wording.value(t, share) : "";
    }

    private String perception(Standing office) {
        return PerceptionAddress.of(office.reach())
                .withRange(span.from() + ".." + span.to())
                .toString();
    }

    private Cell figure(long n, String href) {
        return Cell.of(t.number(n)).to(n == 0 ? null : words.link(href));
    }

    private Cell change(Comparison comparison, String usual) {
        var chip = words.change(comparison);
        return Cell.of(chip.text()).toned(chip.tone()).noted(usual.isEmpty() ? "" : t.of("report.usual", usual));
    }

    private Cell answered(Standing office) {
        var answered = office.now().share(Answered.YES);
        if (answered.n() == 0) {
            return Cell.of("\u2013");
        }
        return Cell.of(t.percent(answered.value()))
                .to(answered.hits() == 0 ? null : words.link(new Behind(office.reach()).answered(span, Answered.YES)))
                .noted(t.of("report.of", answered.hits(), answered.n()));
    }

    Section voices() {
        var blocks = new ArrayList<Block>();
        blocks.add(feelings());
        var elements = ElementFigure.of(report.all().now());
        if (elements.isEmpty()) {
            blocks.add(new Note(t.of("report.elements.none")));
        } else {
            blocks.add(elements(elements));
            blocks.add(new Note(t.of("report.elements.note")));
        }
        return new Section(t.of("report.voices"), false, blocks);
    }

    private Table feelings() {
        var now = report.all().now();
        var behind = new Behind(report.head().reach());
        var rows = Stream.of(Feeling.NEGATIVE, Feeling.NEUTRAL, Feeling.POSITIVE, Feeling.UNSURE)
                .map(feeling -> List.of(
                        Cell.of(t.of("perception.feeling." + feeling.code())),
                        figure(now.of(feeling), behind.feeling(span, feeling)),
                        feeling == Feeling.UNSURE
                                ? Cell.of("\u2013").noted(t.of("report.unsure"))
                                : share(now.share(feeling))))
                .toList();
        return new Table(
                t.of("report.feelings"),
                List.of(
                        words(t.of("report.feeling"), 40),
                        number(t.of("report.count"), 20),
                        number(t.of("report.share.of"), 40)),
                rows);
    }

    private Cell share(Proportion share) {
        return Cell.of(Wording.value(t, share))
                .noted(share.isEnough() ? t.of("report.range", Wording.interval(t, share)) : "");
    }

    private Table elements(List<ElementFigure> elements) {
        var behind = new Behind(report.head().reach());
        return new Table(
                t.of("report.elements"),
                List.of(
                        words(t.of("report.element"), 40),
                        number(t.of("report.element.said"), 15),
                        number(t.of("report.element.negative"), 15),
                        number(t.of("report.element.share"), 30)),
                elements.stream()
                        .map(element -> List.of(
                                Cell.of(element.name(t)),
                                figure(element.said(), mentioned(element)),
                                figure(element.negative(), behind.element(span, element.element(), Polarity.NEGATIVE)),
                                share(element.share())))
                        .toList());
    }

    private String mentioned(ElementFigure element) {
        return FilterAddress.of(Filter.NONE
                .withReach(report.head().reach())
                .withCounted(span.from(), span.to())
                .withElement(element.element(), null));
    }
}
