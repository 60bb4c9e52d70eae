package id.kentongan.people;

import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.Field;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The choices of a select that names a unit, indented as the tree is. */
public final class UnitOptions {
    private static final String INDENT = "\u2003";

    private UnitOptions() {}

    /**
     * The same with a choice of none before them, and what is chosen where that is a unit alone.
     *
     * @param none what choosing none is called
     */
    public static List<Field.Option> of(Texts t, String none, List<Unit> units, @Nullable Reach chosen) {
        var options = new ArrayList<Field.Option>();
        options.add(new Field.Option("", none));
        units.stream()
                .filter(unit -> Reach.only(unit.id()).equals(chosen))
                .forEach(unit -> options.add(new Field.Option(
                        Reach.only(unit.id()).toString(), Reach.only(unit.id()).named(t, unit.name()))));
        options.addAll(of(units));
        return options;
    }

    public static List<Field.Option> of(List<Unit> units) {
        return units.stream()
                .map(unit -> new Field.Option(unit.id().toString(), INDENT.repeat(unit.depth()) + unit.name()))
                .toList();
    }
}
