package id.kentongan.warning;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.HourTally;
import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The hours of each unit with everything below it. */
final class HourSums {
    private final Map<UnitId, Map<Instant, int[]>> sums = new HashMap<>();

    HourSums(List<HourTally> tallies, UnitTree tree) {
        for (var tally : tallies) {
            for (var unit : tree.upwards(tally.unit())) {
                add(sums.computeIfAbsent(unit, _ -> new HashMap<>()), tally);
            }
        }
    }

    private static void add(Map<Instant, int[]> hours, HourTally tally) {
        var sum = hours.computeIfAbsent(tally.hour(), _ -> new int[Aspect.values().length]);
        for (var aspect : Aspect.values()) {
            sum[aspect.ordinal()] += tally.of(aspect);
        }
    }

    int of(UnitId unit, Aspect aspect, Instant hour) {
        var hours = sums.get(unit);
        var sum = hours == null ? null : hours.get(hour);
        return sum == null ? 0 : sum[aspect.ordinal()];
    }

    /** The aspects of which there is anything. */
    Set<Aspect> aspects(UnitId unit) {
        var found = EnumSet.noneOf(Aspect.class);
        for (var sum : sums.getOrDefault(unit, Map.of()).values()) {
            for (var aspect : Aspect.values()) {
                if (sum[aspect.ordinal()] > 0) {
                    found.add(aspect);
                }
            }
        }
        return found;
    }
}
