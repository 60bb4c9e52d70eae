package id.kentongan.desk;

import id.kentongan.people.UnitId;
import java.time.Instant;
import java.util.UUID;

/**
 * What one shift leaves to the next.
 *
 * @param open how many items were open when it was written, {@code overdue} of which had been put off until then
 * @param done how many were finished in the twelve hours before
 */
public record HandoverNote(
        UUID id, UnitId unit, InboxItem.Name by, Instant at, String text, int open, int overdue, int done) {}
