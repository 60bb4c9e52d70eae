package id.kentongan.source.takeout;

import id.kentongan.source.SourceFile;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the names and sizes of files tell about the export that they are parts of. Nothing inside a part tells how many there
 * are, so a file under any other name proves nothing.
 *
 * @param named those whose names tell which part they are
 * @param missing the numbers that are left out below the highest number of each set
 * @param proven whether the names of all files tell, and no set can go on behind its last part
 */
record Parts(List<PartName> named, List<Integer> missing, boolean proven) {

    /** The smallest size at which Takeout cuts is 1 GB; a last part of nearly that size may be followed by another. */
    static final long NEARLY_CUT = 900_000_000;

    Parts {
        named = List.copyOf(named);
        missing = List.copyOf(missing);
    }

    static Parts of(List<SourceFile> files) throws IOException {
        var named = new ArrayList<PartName>();
        var sizes = new ArrayList<Long>();
        for (var file : files) {
            var name = PartName.find(file.name());
            if (name.isPresent()) {
                named.add(name.get());
                sizes.add(Files.size(file.path()));
            }
        }
        return of(named, sizes, named.size() == files.size());
    }

    static Parts of(List<PartName> named, List<Long> sizes, boolean all) {
        var lastSizes = new TreeMap<String, Long>();
        var last = new TreeMap<String, Integer>();
        for (int i = 0; i < named.size(); i++) {
            var part = named.get(i);
            if (part.part() >= last.getOrDefault(part.set(), 0)) {
                last.put(part.set(), part.part());
                lastSizes.put(part.set(), sizes.get(i));
            }
        }
        boolean mayGoOn = lastSizes.values().stream().anyMatch(size -> size >= NEARLY_CUT);
        return new Parts(named, missing(named), all && !mayGoOn);
    }

    /** When the oldest of them was made. */
    Optional<Instant> exportedAt() {
        return named.stream().map(PartName::exportedAt).min(Comparator.naturalOrder());
    }

    private static List<Integer> missing(Collection<PartName> parts) {
        var missing = new TreeSet<Integer>();
        var bySet = parts.stream()
                .collect(Collectors.groupingBy(
                        PartName::set, Collectors.mapping(PartName::part, Collectors.toCollection(TreeSet::new))));
        bySet.values().forEach(numbers -> IntStream.range(1, numbers.last())
                .filter(number -> !numbers.contains(number))
                .forEach(missing::add));
        return List.copyOf(missing);
    }
}
