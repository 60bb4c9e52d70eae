package id.kentongan.perception.web;

import id.kentongan.mention.Answered;
import id.kentongan.mention.Feeling;
import id.kentongan.perception.ChangeChips;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Wording;
import id.kentongan.perception.web.PerceptionPage.Against;
import id.kentongan.perception.web.PerceptionPage.Figure;
import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Comparison;
import id.kentongan.signal.Confidence;
import id.kentongan.signal.Estimate;
import id.kentongan.signal.MeanRating;
import id.kentongan.signal.Proportion;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The key figures of one page in the words of one reader, each against the span before and the units beside. */
final class KeyFigures {
    /** What is counted of perception, how it is written, and how two of its kind compare. */
    private record Measure<E extends Estimate>(
            Function<Perception, E> of, Function<E, String> shown, BiFunction<E, E, Comparison> compared) {}

    private final PerceptionPage page;
    private final Perception now;
    private final Texts t;

    KeyFigures(PerceptionPage page, Texts t) {
        this.page = page;
        this.t = t;
        now = page.now();
    }

    List<Figure> all() {
        return List.of(rating(), negative(), answered(), volume(), unsure());
    }

    private Figure rating() {
        var rating = now.rating();
        var measure = new Measure<MeanRating>(
                Perception::rating,
                each -> Wording.value(t, each),
                (one, other) -> Comparison.of(one, other, Confidence.P95));
        return new Figure(
                t.of("perception.rating"),
                Wording.value(t, rating),
                rating.isEnough(),
                page.behind().rating(page.span()),
                rating.isEnough()
                        ? t.of("perception.rating.note", Wording.interval(t, rating), rating.n())
                        : t.of("perception.rating.few", rating.n()),
                Stream.concat(past(measure), beside(measure)).toList());
    }

    private Figure negative() {
        var measure = share(each -> each.share(Feeling.NEGATIVE), Comparison::ofBad);
        return figure(
                "perception.negative",
                now.share(Feeling.NEGATIVE),
                page.behind().feeling(page.span(), Feeling.NEGATIVE),
                Stream.concat(past(measure), beside(measure)).toList());
    }

    /** Not compared with the past: the newest reviews have had less time to be answered than any before them. */
    private Figure answered() {
        return figure(
                "perception.answered",
                now.share(Answered.YES),
                page.behind().answered(page.span(), Answered.YES),
                beside(share(each -> each.share(Answered.YES), Comparison::ofGood))
                        .toList());
    }

    private Figure figure(String key, Proportion share, String href, List<Against> against) {
        return new Figure(
                t.of(key),
                Wording.value(t, share),
                share.isEnough(),
                href,
                share.isEnough()
                        ? t.of(key + ".note", Wording.interval(t, share), share.hits(), share.n())
                        : t.of(key + ".few", share.n()),
                against);
    }

    private Figure volume() {
        var before = page.before().mentions();
        return new Figure(
                t.of("perception.volume"),
                t.number(now.mentions()),
                true,
                page.behind().all(page.span()),
                t.of("perception.volume.note", now.rating().n()),
                before == 0 ? List.of() : List.of(new Against(null, t.of("perception.before", t.number(before)))));
    }

    private Figure unsure() {
        return new Figure(
                t.of("perception.unsure"),
                t.number(now.of(Feeling.UNSURE)),
                true,
                page.behind().feeling(page.span(), Feeling.UNSURE),
                t.of("perception.unsure.note"),
                List.of());
    }

    private interface Compared {
        Comparison of(Proportion one, Proportion other, Confidence confidence);
    }

    private Measure<Proportion> share(Function<Perception, Proportion> of, Compared compared) {
        return new Measure<>(
                of, each -> Wording.value(t, each), (one, other) -> compared.of(one, other, Confidence.P95));
    }

    /** Against nothing there is nothing to say. */
    private <E extends Estimate> Stream<Against> past(Measure<E> measure) {
        if (page.before().mentions() == 0) {
            return Stream.empty();
        }
        var before = measure.of().apply(page.before());
        var change = measure.compared().apply(measure.of().apply(now), before);
        return Stream.of(new Against(
                ChangeChips.of(t, change),
                before.isEnough() ? t.of("perception.before", measure.shown().apply(before)) : ""));
    }

    private <E extends Estimate> Stream<Against> beside(Measure<E> measure) {
        var others = measure.of().apply(page.siblings().others());
        if (!others.isEnough()) {
            return Stream.empty();
        }
        var difference = measure.compared().apply(measure.of().apply(now), others);
        return Stream.of(new Against(
                ChangeChips.beside(t, difference),
                t.of("perception.beside", measure.shown().apply(others))));
    }
}
