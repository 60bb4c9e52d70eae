package id.kentongan.people;

import java.util.Locale;

/** What a unit is. */
public enum UnitKind {
    /** A whole institution: a Polres, a Diskominfo, a hospital. */
    INSTITUTION,
    /** A part of it with a desk of its own: a Polsek, a section, a division. */
    BRANCH,
    /** A place where the public is served and that a review platform may list. */
    OFFICE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static UnitKind of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }
}
