package id.kentongan.text;

import java.util.Locale;

/** What a text may do to its readers. There is no kind for hoaxes: style does not tell a hoax. */
public enum Threat {
    GAMBLING,
    PHISHING,
    SCAM,
    ABUSE;

    /** The lower-case name used in files, addresses and interfaces. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
