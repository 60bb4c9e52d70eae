package id.kentongan.perception.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.perception.Course;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.perception.PerceptionAddress;
import id.kentongan.perception.effect.Effect;
import id.kentongan.perception.effect.EffectWords;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.Field;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * The marks on the curves of a page, each under its number, and the form for one more.
 *
 * @param marks by day
 * @param effects of each of them
 * @param units what the viewer sees, for the names
 * @param markable where the viewer may set a mark and take it off
 * @param unit whose page it is, {@code null} for everything the viewer sees
 */
public record MarkPanel(
        List<Mark> marks,
        List<Effect> effects,
        List<Unit> units,
        List<Unit> markable,
        @Nullable Unit unit,
        LocalDate today,
        PerceptionAddress address) {
    public MarkPanel {
        marks = List.copyOf(marks);
        effects = List.copyOf(effects);
        units = List.copyOf(units);
        markable = List.copyOf(markable);
    }

    /** The query of the page, to come back to it. */
    public String query() {
        var text = address.toString();
        return text.substring(text.indexOf('?'));
    }

    public boolean mayMark() {
        return !markable.isEmpty();
    }

    public boolean mayRemove(Mark mark) {
        return markable.stream().anyMatch(each -> each.id().equals(mark.unit()));
    }

    public int number(Mark mark) {
        return marks.indexOf(mark) + 1;
    }

    /** What changed after it, in one sentence. */
    public String effect(Texts t, Mark mark) {
        return effects.stream()
                .filter(each -> each.mark().equals(mark.id()))
                .map(each -> EffectWords.of(t, each))
                .findFirst()
                .orElse("");
    }

    /** Whose it is, where that is another unit than that of the page. */
    public String whose(Mark mark) {
        return unit != null && mark.unit().equals(unit.id()) ? "" : name(mark.unit());
    }

    private String name(UnitId id) {
        return units.stream()
                .filter(each -> each.id().equals(id))
                .map(Unit::name)
                .findFirst()
                .orElse("");
    }

    public String icon(Mark mark) {
        return switch (mark.kind()) {
            case SAID -> "speakerphone";
            case FIXED -> "circle-check";
            case HAPPENED -> "alert-triangle";
        };
    }

    public List<Field> fields(Texts t) {
        var wanted =
                unit == null || markable.stream().noneMatch(each -> each.id().equals(unit.id()))
                        ? ""
                        : unit.id().toString();
        return List.of(
                Field.of(Field.Type.DATE, "hari", t.of("perception.mark.day"))
                        .filled(today.toString())
                        .mandatory(),
                Field.select(
                        "jenis",
                        t.of("perception.mark.kind"),
                        Mark.Kind.SAID.code(),
                        Arrays.stream(Mark.Kind.values())
                                .map(kind -> new Field.Option(kind.code(), t.of("perception.mark." + kind.code())))
                                .toList()),
                Field.of(Field.Type.TEXT, "teks", t.of("perception.mark.text"))
                        .hinted(t.of("perception.mark.text.hint", Marks.LONGEST))
                        .mandatory(),
                Field.select("satuan", t.of("perception.unit"), wanted, UnitOptions.of(markable)));
    }

    /** The marks at the steps of a course; those of one step share a sign. */
    List<ChartSpec.Mark> on(Course course) {
        var moments = course.moments();
        return IntStream.range(0, moments.size())
                .mapToObj(at -> {
                    var span = moments.get(at).span();
                    var here = marks.stream()
                            .filter(mark -> !mark.day().isBefore(span.from())
                                    && !mark.day().isAfter(span.to()))
                            .toList();
                    return here.isEmpty() ? List.<ChartSpec.Mark>of() : List.of(mark(at, here));
                })
                .flatMap(List::stream)
                .toList();
    }

    private ChartSpec.Mark mark(int at, List<Mark> here) {
        return new ChartSpec.Mark(
                at,
                here.stream().map(each -> String.valueOf(number(each))).collect(Collectors.joining(", ")),
                here.stream().map(Mark::text).collect(Collectors.joining("; ")));
    }
}
