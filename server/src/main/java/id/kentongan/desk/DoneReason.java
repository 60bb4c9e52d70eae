package id.kentongan.desk;

import id.kentongan.platform.BadInput;
import java.util.List;
import java.util.Locale;

/** Why there is nothing more to do about an item. */
public enum DoneReason {
    READ,
    ANSWERED,
    HANDED_ON,
    NOT_OURS,
    SPAM;

    /** What a person can give as a reason; that it was answered is seen by itself too. */
    public static final List<DoneReason> CHOICES = List.of(values());

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** @throws BadInput when there is no such reason */
    public static DoneReason of(String code) {
        try {
            return valueOf(code.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BadInput("alasan=" + code, e);
        }
    }
}
