package id.kentongan.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Why an item is in the inbox, the most pressing first. It is stored as a bit of its place in this list. */
public enum Reason {
    THREAT,
    LOW_STARS,
    NEGATIVE,
    UNSURE,
    COMPLAINT,
    NEWS,
    EDITED,
    PUT_OFF;

    int bit() {
        return 1 << ordinal();
    }

    static List<Reason> of(int bits) {
        return Arrays.stream(values())
                .filter(reason -> (bits & reason.bit()) != 0)
                .toList();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
