package id.kentongan.perception.web;

import id.kentongan.perception.Behind;
import id.kentongan.perception.Span;
import id.kentongan.perception.Wording;
import id.kentongan.perception.web.PerceptionPage.Against;
import id.kentongan.perception.web.PerceptionPage.Figure;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Chip;
import id.kentongan.platform.web.part.Tone;
import id.kentongan.platform.web.part.Whisker;
import id.kentongan.signal.Band;
import id.kentongan.signal.Index;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The perception index of the unit of a page.
 *
 * @param index over the whole span
 * @param siblings how many other units it leans on
 * @param leftOut how many stars of waves it is made without
 * @param course for each point of the chart over time
 * @param elements of the service, in their order, from the way the words lean
 */
public record IndexPanel(Index index, int siblings, long leftOut, List<Index> course, List<Index> elements) {
    public IndexPanel {
        course = List.copyOf(course);
        elements = List.copyOf(elements);
    }

    /** One thing that the figure was made of; {@code href} leads to the items where there are some. */
    public record Input(
            String label, String value, @Nullable String href) {}

    /** The figure at the top of the page. */
    public Figure figure(Texts t, Behind behind, Span span) {
        var enough = index.isEnough();
        return new Figure(
                t.of("perception.index"),
                Wording.value(t, index),
                enough,
                behind.rating(span),
                t.of(enough ? "perception.index.note" : fewKey(), Wording.interval(t, index), index.n()),
                enough ? List.of(new Against(band(t), mayBe(t))) : List.of());
    }

    private String fewKey() {
        return index.n() < Index.LEAST_N ? "perception.index.few" : "perception.index.wide";
    }

    private Chip band(Texts t) {
        return Chip.of(Wording.band(t, index.band()), tone(index.band()), "chart-line");
    }

    private static Tone tone(Band band) {
        return switch (band) {
            case A, B -> Tone.GOOD;
            case C -> Tone.WARN;
            case D -> Tone.BAD;
        };
    }

    /** Which other bands it may be in, empty when its interval touches none. */
    private String mayBe(Texts t) {
        var others = index.bands().stream().filter(band -> band != index.band()).toList();
        return others.isEmpty()
                ? ""
                : t.of("perception.index.maybe", others.stream().map(Band::name).collect(Collectors.joining(", ")));
    }

    public Chip caution(Texts t) {
        return Chip.of(t.of("perception.index.indicative"), Tone.NEUTRAL, "info-circle")
                .unsure();
    }

    public static @Nullable Whisker whisker(Index index) {
        return index.isEnough()
                ? new Whisker(
                        index.interval().low(),
                        index.value(),
                        index.interval().high(),
                        Index.SCALE.low(),
                        Index.SCALE.high())
                : null;
    }

    /** That waves were left out, empty where none were. */
    public String withoutWaves(Texts t) {
        return leftOut == 0 ? "" : t.of("perception.index.without", leftOut);
    }

    /** What the figure was made of. */
    public List<Input> inputs(Texts t, Behind behind, Span span) {
        var inputs = new ArrayList<Input>();
        inputs.add(new Input(t.of("perception.index.n"), t.number(index.n()), behind.rating(span)));
        if (leftOut > 0) {
            inputs.add(new Input(t.of("perception.index.left_out"), t.number(leftOut), null));
        }
        if (index.n() > 0) {
            inputs.add(new Input(
                    t.of("perception.index.stars"), t.number(index.own().value(), 2), null));
            inputs.add(new Input(t.of("perception.index.own"), t.number(index.ownValue(), 2), null));
        }
        var others = index.others();
        if (others != null) {
            inputs.add(new Input(t.of("perception.index.others", siblings), t.number(others, 2), null));
            inputs.add(new Input(t.of("perception.index.weight"), t.percent(index.weight()), null));
        }
        inputs.add(new Input(t.of("perception.index.interval"), Wording.interval(t, index), null));
        return inputs;
    }
}
