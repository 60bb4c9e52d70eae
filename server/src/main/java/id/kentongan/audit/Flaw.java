package id.kentongan.audit;

/** Where the log was tampered with: the entries from {@code first} to {@code last}. */
public record Flaw(long first, long last, Kind kind) {
    /** What is wrong. */
    public enum Kind {
        /** The entry, or its place behind the one before it, is not as it was sealed. */
        BROKEN,
        /** They are not there. */
        MISSING,
        /** They were the newest, and are not there. */
        CUT_OFF,
        /** It bears another seal than this machine remembers. */
        REWRITTEN
    }
}
