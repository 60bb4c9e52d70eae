package id.kentongan.report.paper;

import id.kentongan.mention.Feeling;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.perception.Behind;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.platform.web.Texts;
import id.kentongan.report.Period.Length;
import id.kentongan.report.Report;
import id.kentongan.report.Standing;
import id.kentongan.report.paper.Paper.Line;
import id.kentongan.report.paper.Paper.Lines;
import id.kentongan.signal.Change;
import id.kentongan.signal.Comparison;
import id.kentongan.text.Threat;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The report in a few sentences, each built from figures that stand below. */
final class Summary {
    private static final int ELEMENTS_NAMED = 3;
    private static final int OFFICES_NAMED = 3;

    private final Words words;
    private final Texts t;
    private final Report report;
    private final Standing all;

    Summary(Words words) {
        this.words = words;
        t = words.t();
        report = words.report();
        all = report.all();
    }

    Lines lines() {
        var lines = new ArrayList<Line>();
        lines.add(volume());
        if (all.now().mentions() > 0) {
            lines.add(rating());
            lines.add(negative());
            lines.add(standsOut());
        }
        lines.add(attention());
        return new Lines(lines);
    }

    private Line volume() {
        var n = all.now().mentions();
        var parts = new ArrayList<String>();
        parts.add(words.timed("report.summary.volume.", n));
        if (report.head().isRunning()) {
            parts.add(t.of("report.summary.running"));
        }
        parts.add(usualVolume());
        return new Line(String.join(" ", parts), n == 0 ? null : words.link(behind().all(span())));
    }

    private String usualVolume() {
        var before = all.before().mentions();
        if (before == 0) {
            return words.timed("report.summary.volume.first.");
        }
        var usual = report.head().period().usual();
        return words.timed(
                "report.summary.volume.usual.",
                isMonth() ? t.number(before) : t.number((double) before * span().days() / usual.days(), 1));
    }

    private boolean isMonth() {
        return report.head().period().length() == Length.BULANAN;
    }

    private Line rating() {
        var rating = all.now().rating();
        var link = rating.n() == 0 ? null : words.link(behind().rating(span()));
        if (!rating.isEnough()) {
            return new Line(t.of("report.summary.rating.few", rating.n()), link);
        }
        var sentence = t.of("report.summary.rating", Wording.value(t, rating), Wording.interval(t, rating), rating.n());
        var before = all.before().rating();
        return new Line(sentence + against(all.rating(), before.isEnough() ? Wording.value(t, before) : ""), link);
    }

    private Line negative() {
        var share = all.now().share(Feeling.NEGATIVE);
        var link = share.hits() == 0 ? null : words.link(behind().feeling(span(), Feeling.NEGATIVE));
        if (!share.isEnough()) {
            return new Line(t.of("report.summary.negative.few", share.hits(), share.n()), link);
        }
        var sentence = t.of(
                "report.summary.negative",
                Wording.value(t, share),
                Wording.interval(t, share),
                share.hits(),
                share.n());
        var before = all.before().share(Feeling.NEGATIVE);
        return new Line(sentence + against(all.negative(), before.isEnough() ? Wording.value(t, before) : ""), link);
    }

    /** How a figure stands against what is usual, as the end of a sentence. */
    private String against(Comparison comparison, String usual) {
        return comparison.change() == Change.NOT_ENOUGH
                ? t.of("report.summary.against.unknown")
                : words.timed(
                        "report.summary.against.",
                        usual,
                        words.change(comparison).text());
    }

    private Line standsOut() {
        var parts = new ArrayList<String>();
        if (!report.offices().isEmpty()) {
            parts.add(worse());
        }
        var elements = ElementFigure.of(all.now()).stream()
                .filter(element -> element.negative() > 0)
                .limit(ELEMENTS_NAMED)
                .toList();
        parts.add(
                elements.isEmpty()
                        ? t.of("report.summary.elements.none")
                        : t.of(
                                "report.summary.elements",
                                elements.stream()
                                        .map(element -> t.of(
                                                "report.summary.element",
                                                element.name(t)
                                                        .toLowerCase(
                                                                t.language().locale()),
                                                element.negative()))
                                        .collect(Collectors.joining(", "))));
        return new Line(String.join(" ", parts), null);
    }

    private String worse() {
        var worse = report.offices().stream().filter(Standing::isWorse).toList();
        if (worse.isEmpty()) {
            return t.of("report.summary.calm");
        }
        var names = worse.stream().limit(OFFICES_NAMED).map(words::name).collect(Collectors.joining(", "));
        return worse.size() > OFFICES_NAMED
                ? t.of("report.summary.worse.more", names, worse.size() - OFFICES_NAMED)
                : t.of("report.summary.worse", names);
    }

    private Line attention() {
        var unanswered = report.attention().unanswered();
        var threats = new ArrayList<String>();
        for (var threat : Threat.values()) {
            var n = report.attention().threats().get(threat);
            if (n != null) {
                threats.add(t.of("report.threat." + threat.code(), words.number(n)));
            }
        }
        var overdue = report.work().overdue();
        if (unanswered.n() == 0 && threats.isEmpty() && overdue.n() == 0) {
            return new Line(t.of("report.summary.attention.none"), null);
        }
        var parts = new ArrayList<String>();
        add(parts, "report.summary.unanswered", unanswered);
        parts.addAll(threats);
        add(parts, "report.summary.overdue", overdue);
        return new Line(
                t.of("report.summary.attention", String.join(", ", parts)),
                unanswered.n() == 0
                        ? null
                        : words.link(FilterAddress.of(report.head().unanswered())));
    }

    private void add(List<String> parts, String key, Capped n) {
        if (n.n() > 0) {
            parts.add(t.of(key, words.number(n)));
        }
    }

    private Span span() {
        return report.head().period().span();
    }

    private Behind behind() {
        return new Behind(report.head().reach());
    }
}
