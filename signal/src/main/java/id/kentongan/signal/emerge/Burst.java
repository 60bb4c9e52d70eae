package id.kentongan.signal.emerge;

import java.time.Instant;
import java.util.List;

/**
 * Something that comes up more than it used to.
 *
 * @param at of the post that made it known
 * @param name the same as long as it lasts
 * @param terms by which it stands out, the strongest first
 * @param items ids of the posts that speak of it, the latest {@link #MOST_ITEMS}
 * @param score how unlikely it is without a cause: the negative decimal logarithm of the chance
 */
public record Burst(
        Instant at,
        String name,
        State state,
        Kind kind,
        Reason reason,
        List<String> terms,
        List<String> items,
        double score) {
    public static final int MOST_ITEMS = 500;

    public Burst {
        terms = List.copyOf(terms);
        items = List.copyOf(items);
    }

    public enum State {
        NEW,
        /** It was told before, and is now several times as large. */
        GROWING
    }

    public enum Kind {
        /** Many say it in words of their own. */
        ORGANIC,
        /** One text or template again and again, or the same few sources. */
        COORDINATED,
        /** It comes with the day: of the week, or of the year. */
        CALENDAR
    }

    /** Why it is of its kind. */
    public sealed interface Reason {
        /** @param voices texts that differ
         * @param sources 0 when none is known */
        record OwnWords(int voices, int sources) implements Reason {}

        /** @param alike so many of the items say nearly the same as others of them */
        record Alike(int alike, int items) implements Reason {}

        record FewSources(int sources, int items) implements Reason {}

        /** @param before when the same came up earlier, the latest last */
        record Recurring(List<Instant> before) implements Reason {
            public Recurring {
                before = List.copyOf(before);
            }
        }

        /** Its terms were heard before almost only at this hour of this day of the week. */
        record Weekly() implements Reason {}

        record NationalDay(String name) implements Reason {}
    }
}
