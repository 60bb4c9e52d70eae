package id.kentongan.morning;

import id.kentongan.desk.HandoverNote;
import id.kentongan.desk.InboxFilter;
import id.kentongan.desk.Shift;
import id.kentongan.mention.Mentions.Capped;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What there is to do, and what the last shift left.
 *
 * @param counts how much each part of the inbox holds
 * @param note the last note of the night, {@code null} when there is none
 * @param onDuty who is on duty now
 */
public record Work(
        Map<InboxFilter.View, Capped> counts, @Nullable HandoverNote note, List<Shift> onDuty) {
    public Work {
        counts = Map.copyOf(counts);
        onDuty = List.copyOf(onDuty);
    }

    public Capped count(InboxFilter.View view) {
        return Objects.requireNonNull(counts.get(view));
    }
}
