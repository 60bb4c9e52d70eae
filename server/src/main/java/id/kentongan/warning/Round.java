package id.kentongan.warning;

import id.kentongan.people.Scope;
import id.kentongan.people.UnitId;
import id.kentongan.warning.Listening.Heard;
import id.kentongan.warning.StreamStore.Key;
import id.kentongan.warning.StreamStore.Stored;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Once through the streams of some units, at one moment after the other.
 *
 * @param sinces the first hour of each unit that has any
 * @param dials false alarms a week of the units that have a number of their own
 */
record Round(
        Scope scope, UnitTree tree, Kept kept, Map<UnitId, Instant> sinces, HourSums sums, Map<UnitId, Double> dials) {
    /**
     * The first moment that was missed; {@code now} if there is none. Of a unit that is heard for the first time all were, and
     * the units that were heard then are gone through without being heard again.
     */
    Instant missed(Instant last, Instant now) {
        var earliest = now.minus(Lookout.HINDSIGHT);
        var next = last.plus(Lookout.STEP);
        if (kept.lacksAnyOf(sinces) || next.isBefore(earliest)) {
            return earliest;
        }
        return next.isBefore(now) ? next : now;
    }

    /** What was out of the ordinary in the two days up to that moment. */
    List<Heard> heard(Instant at) {
        var listening = new Listening(sums, at);
        var heard = new ArrayList<Heard>();
        for (var unit : tree.fromBelow()) {
            var since = sinces.get(unit.id());
            if (since == null || !since.isBefore(at)) {
                continue;
            }
            var aspects = kept.aspects(unit.id());
            aspects.addAll(sums.aspects(unit.id()));
            double dial = dial(unit.id(), tree, dials) / Math.max(1, aspects.size());
            for (var aspect : aspects) {
                var key = new Key(unit.id(), aspect);
                var result = listening.listen(key, unit.zone(), kept.find(key, since), since, dial);
                heard.addAll(result.heard());
                if (result.state() != null) {
                    kept.put(result.state());
                }
            }
        }
        return heard;
    }

    /** The states that are others than before. */
    List<Stored> changed() {
        return kept.changed();
    }

    int streams() {
        return kept.size();
    }

    /** That of the unit, or of the nearest above it that has one. */
    static double dial(UnitId unit, UnitTree tree, Map<UnitId, Double> dials) {
        return tree.upwards(unit).stream()
                .filter(dials::containsKey)
                .map(dials::get)
                .findFirst()
                .orElse(Warnings.USUAL_DIAL);
    }
}
