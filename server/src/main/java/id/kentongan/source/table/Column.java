package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.RefusalReason;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the cells of a column look like, as shares of those that hold something.
 *
 * @param filled the share of rows in which it holds something
 * @param distinct the share of different values
 * @param dates dates of any kind, relative ones too
 * @param stars whole numbers from 1 to 5, however written
 * @param numbers plain ones
 * @param links http and https addresses
 * @param letters the mean length
 * @param words the mean number of words
 * @param counts whether it numbers the rows
 * @param dateOrder what the dates in it say; {@code null} when there is nothing to decide
 */
record Column(
        String name,
        double filled,
        double distinct,
        double dates,
        double stars,
        double numbers,
        double links,
        double letters,
        double words,
        boolean counts,
        @Nullable DateOrder dateOrder) {

    /** Far enough ahead that no date is refused as future: here it is the form that counts. */
    private static final Dates ANY =
            new Dates(ZoneOffset.UTC, DateOrder.UNKNOWN, Instant.parse("2100-01-01T00:00:00Z"));

    static Column of(String name, List<String> cells) {
        var values = cells.stream()
                .filter(cell -> !Blank.isNothing(cell))
                .map(String::strip)
                .toList();
        double n = Math.max(1, values.size());
        Set<String> different = new HashSet<>(values);
        return new Column(
                name,
                values.size() / (double) Math.max(1, cells.size()),
                different.size() / n,
                values.stream().filter(Column::isDate).count() / n,
                values.stream().filter(value -> Stars.read(value).isPresent()).count() / n,
                values.stream().filter(Column::isNumber).count() / n,
                values.stream().filter(Column::isLink).count() / n,
                values.stream().mapToInt(String::length).sum() / n,
                values.stream().mapToInt(Column::words).sum() / n,
                counts(values),
                dateOrder(values));
    }

    static boolean isDate(String value) {
        var outcome = ANY.read(value);
        return outcome.problem() == null
                || outcome.problem() == RefusalReason.AMBIGUOUS_DATE
                || outcome.problem() == RefusalReason.RELATIVE_DATE && value.length() < 40
                || outcome.problem() != RefusalReason.BAD_DATE && !isNumber(value) && value.length() < 40
                || Dates.order(value) != null;
    }

    private static boolean isNumber(String value) {
        return value.length() <= 30 && value.matches("[-+]?\\d+([.,]\\d+)?([eE][-+]?\\d+)?");
    }

    private static boolean isLink(String value) {
        return value.startsWith("https://") || value.startsWith("http://");
    }

    private static int words(String value) {
        return value.split("\\s+", 100).length;
    }

    private static boolean counts(List<String> values) {
        for (int i = 0; i < values.size(); i++) {
            var value = values.get(i);
            if (!value.equals(String.valueOf(i)) && !value.equals(String.valueOf(i + 1))) {
                return false;
            }
        }
        return values.size() > 1;
    }

    /** All must agree; one that contradicts leaves it open. */
    private static @Nullable DateOrder dateOrder(List<String> values) {
        DateOrder order = null;
        for (var value : values) {
            var told = Dates.order(value);
            if (told == null || told == order) {
                continue;
            }
            if (order == null || order == DateOrder.UNKNOWN) {
                order = told;
            } else if (told != DateOrder.UNKNOWN) {
                return DateOrder.UNKNOWN;
            }
        }
        return order;
    }
}
