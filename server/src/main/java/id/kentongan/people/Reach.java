package id.kentongan.people;

import id.kentongan.platform.BadInput;

/**
 * Which units are meant by naming one.
 *
 * @param alone that unit without what is below it
 */
public record Reach(UnitId unit, boolean alone) {
    private static final String ALONE = "-sendiri";

    /** The unit and everything below it. */
    public static Reach below(UnitId unit) {
        return new Reach(unit, false);
    }

    /** The unit without what is below it. */
    public static Reach only(UnitId unit) {
        return new Reach(unit, true);
    }

    /**
     * Reads what {@link #toString()} writes.
     *
     * @throws BadInput when the text is nothing of that kind
     */
    public static Reach of(String text) {
        return text.endsWith(ALONE)
                ? only(UnitId.of(text.substring(0, text.length() - ALONE.length())))
                : below(UnitId.of(text));
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return alone ? unit + ALONE : unit.toString();
    }
}
