package id.kentongan.signal.emerge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * The days of the year on which many say the same in Indonesia, and the words by which they are known. The table
 * {@code days.tsv} gives a day as {@code MM-dd}, {@code hijri MM-dd} (by the calendar of Umm al-Qura, which may be a day off),
 * {@code easter} with a number of days added, or as single dates where the calendar is not a matter of arithmetic here.
 */
final class NationalDays {
    /** The tables of the Hijri calendar in the JDK end there. */
    private static final int FIRST_YEAR = 1900;

    private static final int LAST_YEAR = 2170;
    private static final int EVE_DAYS = 1;
    private static final int HIJRI_DAYS = 2;

    private record Day(String name, Set<String> rules, Set<String> words) {
        boolean isNear(LocalDate date) {
            return rules.stream().anyMatch(rule -> isNear(rule, date));
        }

        private static boolean isNear(String rule, LocalDate date) {
            int most = rule.startsWith("hijri ") ? HIJRI_DAYS : EVE_DAYS;
            for (int off = -EVE_DAYS; off <= most; off++) {
                if (falls(rule, date.plusDays(off))) {
                    return true;
                }
            }
            return false;
        }

        private static boolean falls(String rule, LocalDate date) {
            if (rule.startsWith("hijri ")) {
                var day = MonthDay.parse("--" + rule.substring(6));
                var hijri = HijrahDate.from(date);
                return hijri.get(ChronoField.MONTH_OF_YEAR) == day.getMonthValue()
                        && hijri.get(ChronoField.DAY_OF_MONTH) == day.getDayOfMonth();
            }
            if (rule.startsWith("easter")) {
                return ChronoUnit.DAYS.between(easter(date.getYear()), date) == Integer.parseInt(rule.substring(6));
            }
            return rule.length() > 5
                    ? LocalDate.parse(rule).equals(date)
                    : MonthDay.parse("--" + rule).equals(MonthDay.from(date));
        }
    }

    private final List<Day> days;
    private final Set<String> greetings;

    private NationalDays(List<Day> days, Set<String> greetings) {
        this.days = days;
        this.greetings = greetings;
    }

    static NationalDays load() {
        List<Day> days = new ArrayList<>();
        Set<String> greetings = Set.of();
        var in = Objects.requireNonNull(NationalDays.class.getResourceAsStream("days.tsv"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line : reader.lines().toList()) {
                String[] fields = line.split("\t", -1);
                Set<String> words = Set.of(fields[2].split(" "));
                if (fields[0].isEmpty()) {
                    greetings = words;
                } else {
                    days.add(new Day(fields[1], Set.of(fields[0].split(",")), words));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new NationalDays(days, greetings);
    }

    /**
     * The day around that date which half of the terms speak of. Something that happens on a holiday has words of its own.
     */
    Optional<String> find(LocalDate date, List<String> terms) {
        if (date.getYear() < FIRST_YEAR || date.getYear() > LAST_YEAR) {
            return Optional.empty();
        }
        for (Day day : days) {
            long own = terms.stream().filter(day.words::contains).count();
            long greeting = terms.stream()
                    .filter(term -> greetings.contains(term) && !day.words.contains(term))
                    .count();
            if (own > 0 && 2 * (own + greeting) >= terms.size() && day.isNear(date)) {
                return Optional.of(day.name);
            }
        }
        return Optional.empty();
    }

    /** Easter Sunday, by the algorithm of Meeus, Jones and Butcher (J. Meeus, "Astronomical Algorithms", chapter 8). */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
