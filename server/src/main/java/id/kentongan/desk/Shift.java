package id.kentongan.desk;

import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.UUID;

/** Somebody is on duty for a unit from one moment to another. */
public record Shift(UUID id, UnitId unit, InboxItem.Name person, Instant startsAt, Instant endsAt) {
    public boolean isOnAt(Instant moment) {
        return !startsAt.isAfter(moment) && endsAt.isAfter(moment);
    }
}
