package id.kentongan.source.upload;

import id.kentongan.people.Unit;
import id.kentongan.people.UnitId;
import id.kentongan.people.UnitKind;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds the office that a place probably is: the one it was given to before, the one that names it as its own, the one of
 * the same name, or an office whose name shares most of its words (Jaccard index of the words at least {@value #ALIKE}).
 */
public final class OfficeGuess {
    private static final double ALIKE = 0.6;
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private final List<Unit> units;
    private final Map<String, UnitId> known;

    /**
     * @param units those that may be chosen
     * @param known the unit of each place, as far as it was settled before
     */
    public OfficeGuess(List<Unit> units, Map<String, UnitId> known) {
        this.units = List.copyOf(units);
        this.known = Map.copyOf(known);
    }

    public Optional<UnitId> of(String key, String title) {
        var before = known.get(key);
        if (before != null && units.stream().anyMatch(unit -> unit.id().equals(before))) {
            return Optional.of(before);
        }
        return units.stream()
                .filter(unit -> key.equals(unit.placeKey()))
                .findFirst()
                .or(() -> sameName(title))
                .or(() -> alike(title))
                .map(Unit::id);
    }

    private Optional<Unit> sameName(String title) {
        var words = words(title);
        return units.stream().filter(unit -> words(unit.name()).equals(words)).findFirst();
    }

    private Optional<Unit> alike(String title) {
        var words = words(title);
        return units.stream()
                .filter(unit -> unit.kind() == UnitKind.OFFICE && likeness(words(unit.name()), words) >= ALIKE)
                .max(Comparator.comparingDouble(unit -> likeness(words(unit.name()), words)));
    }

    private static double likeness(Set<String> one, Set<String> other) {
        var both = new HashSet<>(one);
        both.retainAll(other);
        var either = new HashSet<>(one);
        either.addAll(other);
        return either.isEmpty() ? 0 : (double) both.size() / either.size();
    }

    private static Set<String> words(String name) {
        return Arrays.stream(BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT)))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }
}
