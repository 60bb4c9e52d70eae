package id.kentongan.mention;

import id.kentongan.people.UnitId;
import id.kentongan.source.SourceId;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Polarity;
import id.kentongan.text.Threat;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which mentions are wanted. A {@code null} or empty part does not restrict; the scope always does.
 *
 * @param unit that unit and what is below it
 * @param element mentions that speak of it; with {@code polarity} only those that lean that way on it
 * @param answered whether the institution replied
 * @param vanished {@code true} only what is gone at its source, {@code false} only what is still there
 * @param counted only what counts in perception
 * @param from first day, by the clock of each mention's unit
 * @param to last day
 * @param collectedSince only what came in at that instant or later
 * @param words a search in the manner of the web: words, "phrases", -without, or
 */
public record Filter(
        @Nullable UnitId unit,
        @Nullable SourceId source,
        @Nullable Kind kind,
        Set<Integer> stars,
        @Nullable Feeling feeling,
        @Nullable Element element,
        @Nullable Polarity polarity,
        @Nullable Threat threat,
        @Nullable String language,
        @Nullable Boolean answered,
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

    /** In that unit and below; {@code null} for everything in scope. */
    public Filter withUnit(@Nullable UnitId wanted) {
        return new Filter(
                wanted,
                source,
                kind,
                stars,
                feeling,
                element,
                polarity,
                threat,
                language,
                answered,
                vanished,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    public Filter withStars(Set<Integer> wanted) {
        return new Filter(
                unit,
                source,
                kind,
                wanted,
                feeling,
                element,
                polarity,
                threat,
                language,
                answered,
                vanished,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    public Filter withFeeling(Feeling wanted) {
        return new Filter(
                unit,
                source,
                kind,
                stars,
                wanted,
                element,
                polarity,
                threat,
                language,
                answered,
                vanished,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    /** Those that speak of the element and lean that way; {@code null} for any way. */
    public Filter withElement(Element wanted, @Nullable Polarity leaning) {
        return new Filter(
                unit,
                source,
                kind,
                stars,
                feeling,
                wanted,
                leaning,
                threat,
                language,
                answered,
                vanished,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    public Filter withThreat(Threat wanted) {
        return new Filter(
                unit,
                source,
                kind,
                stars,
                feeling,
                element,
                polarity,
                wanted,
                language,
                answered,
                vanished,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    /** Still there, and the institution has not replied. */
    public Filter withoutAnswer() {
        return new Filter(
                unit,
                source,
                kind,
                stars,
                feeling,
                element,
                polarity,
                threat,
                language,
                false,
                false,
                counted,
                from,
                to,
                collectedSince,
                words);
    }

    /** Only what counts in perception, said from the first to the last of those days. */
    public Filter withCounted(LocalDate first, LocalDate last) {
        return new Filter(
                unit,
                source,
                kind,
                stars,
                feeling,
                element,
                polarity,
                threat,
                language,
                answered,
                vanished,
                true,
                first,
                last,
                collectedSince,
                words);
    }

    /** Only what came in at that instant or later. */
    public Filter withCollectedSince(Instant instant) {
        return new Filter(
                unit, source, kind, stars, feeling, element, polarity, threat, language, answered, vanished, counted,
                from, to, instant, words);
    }
}
