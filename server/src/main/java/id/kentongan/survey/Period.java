package id.kentongan.survey;

import id.kentongan.platform.BadInput;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** A year, or a half or a quarter of one. */
public record Period(int year, Part part) {
    /** Which months of a year. */
    public enum Part {
        YEAR(1, 12),
        S1(1, 6),
        S2(7, 6),
        T1(1, 3),
        T2(4, 3),
        T3(7, 3),
        T4(10, 3);

        private final int first;
        private final int months;

        Part(int first, int months) {
            this.first = first;
            this.months = months;
        }

        /** As it stands in an address. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Those that begin the same way as this one: halves, quarters. */
        private List<Part> kind() {
            return Arrays.stream(values()).filter(part -> part.months == months).toList();
        }
    }

    private static final Pattern CODE = Pattern.compile("(20[0-9]{2})(?:-(s[12]|t[1-4]))?");

    public Period {
        if (year < 2000 || year > 2099) {
            throw new BadInput("year " + year, null);
        }
    }

    public static Period year(int year) {
        return new Period(year, Part.YEAR);
    }

    /** The year, half or quarter, as that part is, in which the day lies. */
    public static Period around(LocalDate day, Part part) {
        return part.kind().stream()
                .map(each -> new Period(day.getYear(), each))
                .filter(period -> !day.isBefore(period.from()) && !day.isAfter(period.to()))
                .findFirst()
                .orElseThrow();
    }

    /**
     * Reads what {@link #code()} writes.
     *
     * @throws BadInput when the text is nothing of that kind
     */
    public static Period of(String code) {
        var found = CODE.matcher(code);
        if (!found.matches()) {
            throw new BadInput("no period: " + code, null);
        }
        var part = found.group(2);
        return new Period(
                Integer.parseInt(found.group(1)),
                part == null ? Part.YEAR : Part.valueOf(part.toUpperCase(Locale.ROOT)));
    }

    /** {@code 2026}, {@code 2026-s1}, {@code 2026-t4}. */
    public String code() {
        return part == Part.YEAR ? String.valueOf(year) : year + "-" + part.code();
    }

    public LocalDate from() {
        return LocalDate.of(year, part.first, 1);
    }

    /** The last day of it. */
    public LocalDate to() {
        return from().plusMonths(part.months).minusDays(1);
    }

    /** The one of the same length before it. */
    public Period before() {
        return around(from().minusDays(1), part);
    }

    /** The one of the same length after it. */
    public Period after() {
        return around(to().plusDays(1), part);
    }
}
