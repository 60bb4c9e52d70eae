package id.kentongan.learning;

import id.kentongan.mention.Correction;
import id.kentongan.mention.MentionId;
import id.kentongan.mention.Verdicts.Verdict;
import id.kentongan.platform.web.Texts;
import id.kentongan.source.SourceId;
import id.kentongan.text.Decision;
import id.kentongan.text.Polarity;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The readings behind a number: those that people decided otherwise, or those of one feeling that stand as another.
 *
 * @param n how many there are
 * @param of among how many that were looked at
 * @param lines the last corrected of them first, no more than {@link #MOST}
 */
public record ReadingsPage(Picked picked, int n, int of, List<Line> lines, Map<SourceId, String> sources) {
    public static final int MOST = 200;
    private static final int LONGEST = 240;

    public ReadingsPage {
        lines = List.copyOf(lines);
        sources = Map.copyOf(sources);
    }

    /** One reading; {@code was} and {@code is} hold the same decisions in the same order. */
    public record Line(
            MentionId id,
            String text,
            String language,
            SourceId source,
            String reader,
            List<Correction.Change> was,
            List<Correction.Change> is,
            @Nullable Instant at) {
        public Line {
            was = List.copyOf(was);
            is = List.copyOf(is);
        }

        static Line of(Verdict verdict, Decision decision) {
            var is = Stream.concat(
                            decision == Decision.FEELING
                                    ? Stream.of(new Correction.Feels(
                                            verdict.standing().sentiment().label()))
                                    : Stream.<Correction.Change>of(),
                            Quality.changed(verdict, decision).map(change -> change.in(verdict.standing())))
                    .distinct()
                    .toList();
            return new Line(
                    verdict.id(),
                    shortened(verdict.document().text()),
                    Quality.language(verdict),
                    verdict.source(),
                    verdict.model(),
                    is.stream().map(change -> change.in(verdict.found())).toList(),
                    is,
                    verdict.correctedAt());
        }

        public String href() {
            return "/suara/" + id;
        }
    }

    static ReadingsPage of(Collection<Verdict> looked, Picked picked, Map<SourceId, String> sources) {
        var meant = looked.stream().filter(picked::includes).toList();
        var shown = meant.stream()
                .filter(verdict -> picked.isOfFeelings() || !Quality.isRight(verdict, picked.decision()))
                .sorted(Comparator.comparing(
                                (Verdict verdict) -> Objects.requireNonNullElse(verdict.correctedAt(), Instant.EPOCH))
                        .thenComparing(verdict -> verdict.id().toString())
                        .reversed())
                .toList();
        return new ReadingsPage(
                picked,
                shown.size(),
                meant.size(),
                shown.stream()
                        .limit(MOST)
                        .map(verdict -> Line.of(verdict, picked.decision()))
                        .toList(),
                sources);
    }

    /** What is shown, in a sentence. */
    public String sentence(Texts t) {
        var words = picked.isOfFeelings() ? t.of("learning.readings.n", n) : t.of("learning.readings.wrong", n, of);
        return n > MOST ? words + " " + t.of("learning.readings.last", MOST) : words;
    }

    /** What it is restricted to, each part in words. */
    public List<String> parts(Texts t) {
        return Stream.of(
                        t.of("learning.decision." + picked.decision().code()),
                        picked.language() == null ? "" : language(t, picked.language()),
                        picked.source() == null ? "" : source(picked.source()),
                        picked.reader() == null ? "" : t.of("learning.readings.reader", picked.reader()),
                        feeling(t, "learning.readings.found", picked.found()),
                        feeling(t, "learning.readings.standing", picked.standing()))
                .filter(words -> !words.isEmpty())
                .toList();
    }

    private static String feeling(Texts t, String key, @Nullable Polarity polarity) {
        return polarity == null ? "" : t.of(key, t.of("part.sentiment." + Picked.code(polarity)));
    }

    static String language(Texts t, String code) {
        return QualityPage.language(t, code);
    }

    public String source(SourceId source) {
        return sources.getOrDefault(source, "");
    }

    /** {@code negatif}, {@code Waktu: tidak ada}. */
    public String words(Texts t, Correction.Change change) {
        return switch (change) {
            case Correction.Feels(var polarity) -> t.of("part.sentiment." + Picked.code(polarity));
            case Correction.SpeaksOf(var element, var polarity) ->
                t.of(
                        "learning.said",
                        t.of("part.element." + element.code()),
                        polarity == null
                                ? t.of("learning.said.none")
                                : t.of("part.sentiment." + Picked.code(polarity)));
            case Correction.Carries(var threat, var present) ->
                t.of(
                        "learning.said",
                        t.of("part.threat." + threat.code()),
                        t.of(present ? "learning.said.present" : "learning.said.none"));
        };
    }

    private static String shortened(String text) {
        var words = text.strip();
        if (words.codePointCount(0, words.length()) <= LONGEST) {
            return words;
        }
        return words.substring(0, words.offsetByCodePoints(0, LONGEST)).stripTrailing() + "\u2026";
    }
}
