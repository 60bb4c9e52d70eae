package id.kentongan.people;

import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * One node of the organisation.
 *
 * @param parent the unit above, {@code null} for the top
 * @param zone the wall clock of the unit; days are counted by it
 * @param placeKey how the review platform calls this office ({@code locations/123}), {@code null} when it is not known
 * @param depth how many units lie above it within the list it came from
 */
public record Unit(
        UnitId id,
        @Nullable UnitId parent,
        String name,
        UnitKind kind,
        ZoneId zone,
        @Nullable String placeKey,
        int depth) {}
