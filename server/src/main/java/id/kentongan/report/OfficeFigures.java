package id.kentongan.report;

import id.kentongan.mention.Filter;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.Mentions.Capped;
import id.kentongan.people.Reach;
import id.kentongan.people.Scope;
import id.kentongan.people.Unit;
import id.kentongan.perception.Offices;
import id.kentongan.perception.Perception;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import id.kentongan.signal.Confidence;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The offices side by side, by two statements on the day counts however many they are. */
@Component
class OfficeFigures {
    /** Among more than these, a change must be clearer: at 95 % chance alone would point at one of them every other day. */
    private static final int FEW_OFFICES = 10;

    /** Day counts do not tell what was answered; where more was said than this, counting it would keep the reader waiting. */
    private static final int MOST_COUNTED = 50_000;

    private final Perceptions perceptions;
    private final Mentions mentions;

    OfficeFigures(Perceptions perceptions, Mentions mentions) {
        this.perceptions = perceptions;
        this.mentions = mentions;
    }

    /** @param visible the units of the scope */
    List<Standing> of(Scope scope, Scope narrowed, List<Unit> visible, Period period) {
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
        var isCounted = now.values().stream().mapToLong(Perception::mentions).sum() <= MOST_COUNTED;
        return offices.stream()
                .map(office -> {
                    var unit = office.unit();
                    var said = now.getOrDefault(unit.id(), Perception.NONE);
                    return new Standing(
                            office.reach(),
                            unit.name(),
                            said,
                            before.getOrDefault(unit.id(), Perception.NONE),
                            isCounted ? answered(scope, office.reach(), period.span(), said.mentions()) : null,
                            confidence);
                })
                .toList();
    }

    /** How many of those that count were answered, {@code null} where they are too many to look. */
    @Nullable
    Capped answered(Scope scope, @Nullable Reach reach, Span span, long mentionsSaid) {
        if (mentionsSaid > MOST_COUNTED) {
            return null;
        }
        return mentionsSaid == 0 ? new Capped(0, false) : mentions.count(scope, answered(reach, span), MOST_COUNTED);
    }

    /** Those that count and were answered. */
    static Filter answered(@Nullable Reach reach, Span span) {
        return Filter.NONE.withReach(reach).withCounted(span.from(), span.to()).withAnswer();
    }
}
