package id.kentongan.source.takeout;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The name under which a part of an export is downloaded: {@code takeout-20260102T030405Z-001.zip}, or with a number of the
 * set before that of the part. A browser may have added {@code  (1)}.
 */
record PartName(String set, Instant exportedAt, int part) {

    private static final Pattern FORM =
            Pattern.compile("(takeout-(\\d{8}T\\d{6})Z(?:-\\d{1,4})?)-(\\d{1,4})(?: ?\\(\\d{1,3}\\))?\\.zip");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss");

    static Optional<PartName> find(String fileName) {
        var form = FORM.matcher(fileName);
        if (!form.matches()) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(form.group(2), STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(new PartName(form.group(1), at, Integer.parseInt(form.group(3))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The numbers that are left out below the highest number of each set; a last part that is absent cannot be known. */
    static List<Integer> missing(Collection<PartName> parts) {
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
