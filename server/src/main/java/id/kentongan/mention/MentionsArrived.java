package id.kentongan.mention;

import id.kentongan.people.UnitId;
import java.util.List;

/**
 * Mentions came in that nobody knew. It is published within the transaction of their batch, so that what a listener writes
 * becomes true with them or not at all.
 *
 * @param mentions those that were said in the last {@link #RECENT_DAYS} days; of a history that is loaded there are none
 */
public record MentionsArrived(List<Arrival> mentions) {
    /** What was said longer ago is history. */
    public static final int RECENT_DAYS = 14;

    public MentionsArrived {
        mentions = List.copyOf(mentions);
    }

    /** @param words as far as they may be kept; empty for stars alone */
    public record Arrival(MentionId id, UnitId unit, String words) {}
}
