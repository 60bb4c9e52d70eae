package id.kentongan.platform.web.part;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Long work that somebody waits for.
 *
 * @param id names the element, so that a fragment can take its place
 * @param title what is done, such as the name of the file
 * @param done in the unit of {@code total}
 * @param total 0 when nobody knows
 * @param figures what has come of it so far, in words
 * @param rate rows in a second
 * @param left time left, or null when nobody knows
 * @param refresh the address of this fragment while the work goes on, or null when it has ended
 * @param cancel where to post that it shall stop, or null when it cannot be stopped
 */
public record Progress(
        String id,
        String title,
        long done,
        long total,
        String figures,
        double rate,
        @Nullable Duration left,
        @Nullable String refresh,
        @Nullable String cancel) {

    /** How far it is, 0..1. */
    public double share() {
        return total <= 0 ? 0 : Math.clamp((double) done / total, 0, 1);
    }
}
