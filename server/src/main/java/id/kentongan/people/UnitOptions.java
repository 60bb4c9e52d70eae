package id.kentongan.people;

import id.kentongan.platform.web.part.Field;
import java.util.List;

/** The choices of a select that names a unit, indented as the tree is. */
public final class UnitOptions {
    private static final String INDENT = "\u2003";

    private UnitOptions() {}

    public static List<Field.Option> of(List<Unit> units) {
        return units.stream()
                .map(unit -> new Field.Option(unit.id().toString(), INDENT.repeat(unit.depth()) + unit.name()))
                .toList();
    }
}
