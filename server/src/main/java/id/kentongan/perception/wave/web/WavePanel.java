package id.kentongan.perception.wave.web;

import id.kentongan.mention.Filter;
import id.kentongan.mention.FilterAddress;
import id.kentongan.people.Reach;
import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.perception.wave.LeftOutWave;
import id.kentongan.perception.wave.Wave;
import id.kentongan.platform.web.Texts;
import id.kentongan.signal.Index;
import id.kentongan.text.Kind;
import java.util.List;

/**
 * The waves among the reviews of a page.
 *
 * @param found those that the index still holds
 * @param gone those left out of it
 * @param units what the page shows, for the names
 * @param span the days of the page
 */
public record WavePanel(List<Found> found, List<Gone> gone, List<Unit> units, PerceptionAddress address, Span span) {
    private static final int LONGEST_EXAMPLE = 200;

    public WavePanel {
        found = List.copyOf(found);
        gone = List.copyOf(gone);
        units = List.copyOf(units);
    }

    /**
     * A wave.
     *
     * @param without the index of the page without it
     * @param mayLeaveOut whether the viewer works there
     */
    public record Found(Wave wave, Index without, boolean mayLeaveOut) {}

    /** A wave that is left out. */
    public record Gone(LeftOutWave wave, boolean mayPutBack) {}

    public boolean isEmpty() {
        return found.isEmpty() && gone.isEmpty();
    }

    /** What they have in common, and how many they are. */
    public String title(Texts t, Wave wave) {
        return t.of("perception.waves." + wave.kind().code(), wave.size());
    }

    public String days(Texts t, Span days) {
        return t.date(days.from()) + " \u2013 " + t.date(days.to());
    }

    /** The mean of their stars on all days of the wave. */
    public String stars(Texts t, Found found) {
        var rating = found.wave().rating(found.wave().span());
        return rating.n() == 0
                ? t.of("perception.waves.unrated")
                : t.of("perception.waves.stars", t.number(rating.value(), 2));
    }

    /** The beginning of one of the texts. */
    public String example(Wave wave) {
        var text = wave.example();
        return text.codePointCount(0, text.length()) <= LONGEST_EXAMPLE
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_EXAMPLE)) + "\u2026";
    }

    /** What the index of the page would be. */
    public String without(Texts t, Found found) {
        return t.of("perception.waves.without", Wording.value(t, found.without()));
    }

    /** All reviews of its unit on its days: those of the wave, and others between them. */
    public String href(Wave wave) {
        return FilterAddress.of(Filter.NONE
                .withReach(Reach.only(wave.unit()))
                .withKind(Kind.REVIEW)
                .withCounted(wave.span().from(), wave.span().to()));
    }

    public String name(UnitId id) {
        return units.stream()
                .filter(each -> each.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }
}
