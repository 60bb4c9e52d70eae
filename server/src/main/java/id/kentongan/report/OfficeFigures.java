package id.kentongan.report;

import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Perceptions;
import id.kentongan.signal.Confidence;
import java.util.HashSet;
import java.util.List;
import org.springframework.stereotype.Component;

/** The offices side by side, by two statements on the day counts however many they are. */
@Component
class OfficeFigures {
    /** Among more than these, a change must be clearer: at 95 % chance alone would point at one of them every other day. */
    private static final int FEW_OFFICES = 10;

    private final Perceptions perceptions;

    OfficeFigures(Perceptions perceptions) {
        this.perceptions = perceptions;
    }

    /** @param visible the units of the scope */
    List<Standing> of(Scope narrowed, List<Unit> visible, Period period) {
        var below =
                visible.stream().filter(unit -> narrowed.contains(unit.id())).toList();
        if (below.size() < 2) {
            return List.of();
        }
        var now = perceptions.byUnit(narrowed, period.span());
        var before = perceptions.byUnit(narrowed, period.usual());
        var heard = new HashSet<>(now.keySet());
        heard.addAll(before.keySet());
        var offices = Offices.of(below, heard);
        var confidence = offices.size() <= FEW_OFFICES ? Confidence.P95 : Confidence.P99;
        return offices.stream()
                .map(office -> new Standing(
                        office.reach(),
                        office.unit().name(),
                        now.getOrDefault(office.unit().id(), Perception.NONE),
                        before.getOrDefault(office.unit().id(), Perception.NONE),
                        confidence))
                .toList();
    }
}
