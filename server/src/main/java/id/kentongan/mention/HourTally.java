package id.kentongan.mention;

import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.List;

/**
 * How many mentions of one unit, without those below it, were said in one hour.
 *
 * @param hour when it began
 * @param counts one for each {@link Aspect}, in their order
 */
public record HourTally(UnitId unit, Instant hour, List<Integer> counts) {
    public HourTally {
        counts = List.copyOf(counts);
    }

    public int of(Aspect aspect) {
        return counts.get(aspect.ordinal());
    }
}
