package id.kentongan.source;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What may be done with what a source delivers. It is enforced, not only shown: words that may not be kept are never
 * stored, what may not be aggregated is never counted, and the purge deletes what is older than the retention.
 *
 * @param retentionDays days that an item stays, counted from the day it came in; 0 keeps nothing
 * @param mayKeepText whether the words may be stored
 * @param mayAggregate whether the items may be counted and scored
 * @param mayTrain whether the words may train a reader of this installation
 * @param syncDeletions whether the words must go when they vanish at the source
 * @param personalData whether the items hold personal data
 * @param termsUrl where the platform's terms stand
 * @param termsCheckedOn the day somebody last read them
 */
public record Policy(
        int retentionDays,
        boolean mayKeepText,
        boolean mayAggregate,
        boolean mayTrain,
        boolean syncDeletions,
        boolean personalData,
        @Nullable String termsUrl,
        @Nullable LocalDate termsCheckedOn) {
    /** The policy of a source that has none: keep nothing, do nothing. */
    public static final Policy NONE = new Policy(0, false, false, false, true, true, null, null);

    /** The longest a source may be told to keep: ten years. */
    public static final int MAX_RETENTION_DAYS = 3650;

    public Policy {
        if (retentionDays < 0 || retentionDays > MAX_RETENTION_DAYS) {
            throw new IllegalArgumentException("retention in days: " + retentionDays);
        }
    }

    /** Whether this policy allows anything that the other does not. */
    public boolean isLooserThan(Policy other) {
        return retentionDays > other.retentionDays
                || (mayKeepText && !other.mayKeepText)
                || (mayAggregate && !other.mayAggregate)
                || (mayTrain && !other.mayTrain)
                || (!syncDeletions && other.syncDeletions)
                || (!personalData && other.personalData);
    }
}
