package id.kentongan.source;

import java.util.List;
import java.util.Locale;

/** How a source delivers, and what may be done with its items unless somebody recorded a reason to loosen it. */
public enum SourceKind {
    /** The owner's own export of the reviews of its listings. */
    TAKEOUT(new Policy(730, true, true, true, false, true, "https://policies.google.com/terms", null)),
    /** A table of reviews or complaints that the institution exported itself. */
    TABLE(new Policy(730, true, true, true, false, true, null, null)),
    /** A feed of news or posts: excerpt and link, as its site offers them to readers. */
    FEED(new Policy(730, true, true, false, false, true, null, null)),
    /** What an officer wrote down, heard or saw. */
    MANUAL(new Policy(730, true, true, false, false, true, null, null)),
    /** What a program of the institution sends with a key. */
    API(new Policy(730, true, true, false, false, true, null, null));

    /** Those that a person can add as such and that are filled by files. */
    public static final List<SourceKind> WITH_FILES = List.of(TAKEOUT, TABLE);

    private final Policy defaultPolicy;

    SourceKind(Policy defaultPolicy) {
        this.defaultPolicy = defaultPolicy;
    }

    public Policy defaultPolicy() {
        return defaultPolicy;
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static SourceKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
