package id.kentongan.warning.web;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitOptions;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import id.kentongan.platform.web.part.Field.Type;
import id.kentongan.warning.Alarm;
import id.kentongan.warning.Sentences;
import id.kentongan.warning.Silence;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Why nobody was told: every alarm with what came of it, and what keeps alarms quiet.
 *
 * @param units names of the units that the viewer sees
 * @param markable where the viewer may say that something is expected
 * @param most how many alarms are shown at most
 */
public record QuietPage(
        List<Alarm> alarms,
        List<Silence> silences,
        Map<UnitId, String> units,
        List<Unit> markable,
        LocalDate today,
        int most) {
    public QuietPage {
        alarms = List.copyOf(alarms);
        silences = List.copyOf(silences);
        units = Map.copyOf(units);
        markable = List.copyOf(markable);
    }

    public String unit(UnitId id) {
        return units.getOrDefault(id, "");
    }

    public String brief(Texts t, Alarm alarm) {
        return Sentences.brief(t, alarm.aspect(), alarm.evidence(), unit(alarm.unit()));
    }

    public String rarity(Texts t, Alarm alarm) {
        return Sentences.rarity(t, alarm.evidence().weeks());
    }

    public String why(Texts t, Alarm alarm) {
        return t.of("warning.outcome." + alarm.outcome().code(), alarm.note());
    }

    public @Nullable String href(Alarm alarm) {
        return alarm.incident() == null ? null : "/peringatan/" + alarm.incident();
    }

    public String theme(Texts t, Silence silence) {
        return silence.theme() == null
                ? t.of("warning.theme.all")
                : t.of("warning.theme." + silence.theme().code());
    }

    public boolean mayEnd(Silence silence) {
        return markable.stream().anyMatch(unit -> unit.id().equals(silence.unit()));
    }

    public List<Field> fields(Texts t) {
        return List.of(
                Field.select(
                        "satuan",
                        t.of("warning.expect.unit"),
                        markable.getFirst().id().toString(),
                        UnitOptions.of(markable)),
                Field.of(Type.DATE, "dari", t.of("warning.expect.from")).filled(today.toString()),
                Field.of(Type.DATE, "sampai", t.of("warning.expect.until")).filled(today.toString()),
                Field.of(Type.TEXT, "alasan", t.of("warning.expect.what")).hinted(t.of("warning.expect.what.hint")));
    }
}
