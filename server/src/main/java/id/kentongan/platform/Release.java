package id.kentongan.platform;

/** Which Kentongan this is. */
public final class Release {
    /** The same as in the build files: year, month, number within the month. */
    public static final String VERSION = "2026.11.1";

    private Release() {}
}
