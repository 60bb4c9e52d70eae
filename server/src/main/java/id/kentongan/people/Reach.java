package id.kentongan.people;

import id.kentongan.platform.BadInput;
import id.kentongan.platform.web.Texts;

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

    /** What the screens call it, {@code unit} being the name of the unit. */
    public String named(Texts t, String unit) {
        return alone ? t.of("part.unit.alone", unit) : unit;
    }

    /** As it stands in an address. */
    @Override
    public String toString() {
        return alone ? unit + ALONE : unit.toString();
    }
}
