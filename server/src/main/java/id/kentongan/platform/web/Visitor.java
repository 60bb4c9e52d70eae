package id.kentongan.platform.web;

import java.time.ZoneId;
import java.util.Set;

/**
 * The signed-in person as the frame of a page shows them.
 *
 * @param unit the name of the unit they look at
 * @param zone the zone in which times are shown
 * @param drill whether they stand in the space of a drill, which paints the whole frame
 * @param permissions names of what they may do somewhere
 */
public record Visitor(
        String name, String unit, ZoneId zone, Language language, boolean drill, Set<String> permissions) {
    public Visitor {
        permissions = Set.copyOf(permissions);
    }
}
