package id.kentongan.source.table;

import id.kentongan.platform.Pseudonyms;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * From where a table is read.
 *
 * @param zone of dates that are written without one
 * @param zonesOfPlaces the same for the rows of some places
 * @param now what is later by more than a day is refused
 * @param pseudonyms stand for names of authors in ids that are made of the words
 */
public record Standpoint(ZoneId zone, Map<String, ZoneId> zonesOfPlaces, Instant now, Pseudonyms pseudonyms) {
    public Standpoint {
        zonesOfPlaces = Map.copyOf(zonesOfPlaces);
    }

    ZoneId zoneOf(@Nullable String place) {
        return place == null ? zone : zonesOfPlaces.getOrDefault(place, zone);
    }
}
