package id.kentongan.mention;

import id.kentongan.people.Reach;
import id.kentongan.source.SourceId;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions are wanted. A {@code null} or empty part does not restrict; the scope always does.
 *
 * @param reach the units
 * @param element mentions that speak of it; with {@code polarity} only those that lean that way on it
 * @param answered whether, or how soon, the institution replied
 * @param vanished {@code true} only what is gone at its source, {@code false} only what is still there
 * @param counted only what counts in perception
 * @param from first day, by the clock of each mention's unit
 * @param to last day
 * @param collectedSince only what came in at that instant or later
 * @param words a search in the manner of the web: words, "phrases", -without, or
 */
public record Filter(
        @Nullable Reach reach,
        @Nullable SourceId source,
        @Nullable Kind kind,
        Set<Integer> stars,
        @Nullable Feeling feeling,
        @Nullable Element element,
        @Nullable Polarity polarity,
        @Nullable Threat threat,
        @Nullable String language,
        @Nullable Answered answered,
        @Nullable Boolean vanished,
        boolean counted,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Instant collectedSince,
        @Nullable String words) {
    public static final Filter NONE = new Filter(
            null, null, null, Set.of(), null, null, null, null, null, null, null, false, null, null, null, null);

    public Filter {
        stars = Set.copyOf(stars);
    }

    /** In those units; {@code null} for everything in scope. */
    public Filter withReach(@Nullable Reach wanted) {
        return changed(draft -> draft.reach = wanted);
    }

    public Filter withKind(Kind wanted) {
        return changed(draft -> draft.kind = wanted);
    }

    public Filter withStars(Set<Integer> wanted) {
        return changed(draft -> draft.stars = wanted);
    }

    public Filter withFeeling(Feeling wanted) {
        return changed(draft -> draft.feeling = wanted);
    }

    /** Those that speak of the element and lean that way; {@code null} for any way. */
    public Filter withElement(Element wanted, @Nullable Polarity leaning) {
        return changed(draft -> {
            draft.element = wanted;
            draft.polarity = leaning;
        });
    }

    public Filter withThreat(Threat wanted) {
        return changed(draft -> draft.threat = wanted);
    }

    public Filter withAnswer(Answered wanted) {
        return changed(draft -> draft.answered = wanted);
    }

    /** Still there, and the institution has not replied. */
    public Filter withoutAnswer() {
        return changed(draft -> {
            draft.answered = Answered.NO;
            draft.vanished = false;
        });
    }

    /** Only what counts in perception, said from the first to the last of those days. */
    public Filter withCounted(LocalDate first, LocalDate last) {
        return changed(draft -> {
            draft.counted = true;
            draft.from = first;
            draft.to = last;
        });
    }

    /** Said from the first to the last of those days, whether it counts or not. */
    public Filter withDays(LocalDate first, LocalDate last) {
        return changed(draft -> {
            draft.from = first;
            draft.to = last;
        });
    }

    /** Only what came in at that instant or later. */
    public Filter withCollectedSince(Instant instant) {
        return changed(draft -> draft.collectedSince = instant);
    }

    private Filter changed(Consumer<Draft> change) {
        var draft = new Draft(this);
        change.accept(draft);
        return new Filter(
                draft.reach,
                source,
                draft.kind,
                draft.stars,
                draft.feeling,
                draft.element,
                draft.polarity,
                draft.threat,
                language,
                draft.answered,
                draft.vanished,
                draft.counted,
                draft.from,
                draft.to,
                draft.collectedSince,
                words);
    }

    /** The parts that can be changed. */
    private static final class Draft {
        private @Nullable Reach reach;
        private @Nullable Kind kind;
        private Set<Integer> stars;
        private @Nullable Feeling feeling;
        private @Nullable Element element;
        private @Nullable Polarity polarity;
        private @Nullable Threat threat;
        private @Nullable Answered answered;
        private @Nullable Boolean vanished;
        private boolean counted;
        private @Nullable LocalDate from;
        private @Nullable LocalDate to;
        private @Nullable Instant collectedSince;

        private Draft(Filter filter) {
            reach = filter.reach;
            kind = filter.kind;
            stars = filter.stars;
            feeling = filter.feeling;
            element = filter.element;
            polarity = filter.polarity;
            threat = filter.threat;
            answered = filter.answered;
            vanished = filter.vanished;
            counted = filter.counted;
            from = filter.from;
            to = filter.to;
            collectedSince = filter.collectedSince;
        }
    }

    /** Whether the search is for more than one word. */
    boolean hasSeveralWords() {
        return words != null && words.strip().contains(" ");
    }
}
