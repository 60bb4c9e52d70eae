package id.kentongan.mention;

import id.kentongan.text.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Whether the institution replied in public, and how soon. Whoever replied within a day also replied within a week. Where a
 * source does not tell when, the reply is dated like what it answers: how soon it came is not known.
 */
public enum Answered {
    NO("tidak", "unanswered", null),
    YES("ya", "answered", null),
    UNDATED("tanpawaktu", "answered_undated", 0),
    WITHIN_DAY("1hari", "answered_in_1", 1),
    WITHIN_3_DAYS("3hari", "answered_in_3", 3),
    WITHIN_WEEK("7hari", "answered_in_7", 7);

    private final String code;
    private final String column;
    private final @Nullable Integer days;

    Answered(String code, String column, @Nullable Integer days) {
        this.code = code;
        this.column = column;
        this.days = days;
    }

    /** How an address names it. */
    public String code() {
        return code;
    }

    /** The one of that {@link #code()}; refuses any other text. */
    public static Answered of(String code) {
        return Arrays.stream(values())
                .filter(each -> each.code.equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(code));
    }

    /** Where the day counts keep how many reviews there were of it. */
    String column() {
        return column;
    }

    /** As a condition on a table with the columns {@code at} and {@code reply_at}. */
    String condition() {
        if (this == NO) {
            return "reply_at is null";
        }
        if (this == UNDATED) {
            return "reply_at <= at";
        }
        return days == null
                ? "reply_at is not null"
                : "reply_at > at and reply_at <= at + interval '" + 24 * days + " hours'";
    }

    /** One bit for each of these that holds of a review; none for anything else, which nobody expects to be answered. */
    static int bits(Kind kind, Instant at, @Nullable Instant replyAt) {
        if (kind != Kind.REVIEW) {
            return 0;
        }
        var bits = 0;
        for (var each : values()) {
            if (each.holds(at, replyAt)) {
                bits |= 1 << each.ordinal();
            }
        }
        return bits;
    }

    private boolean holds(Instant at, @Nullable Instant replyAt) {
        if (replyAt == null) {
            return this == NO;
        }
        if (days == null) {
            return this == YES;
        }
        return replyAt.isAfter(at) == (this != UNDATED) && !replyAt.isAfter(at.plus(Duration.ofDays(days)));
    }
}
