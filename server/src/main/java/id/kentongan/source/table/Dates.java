package id.kentongan.source.table;

import id.kentongan.source.ColumnMapping.DateOrder;
import id.kentongan.source.Item;
import id.kentongan.source.RefusalReason;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the dates that people and tools write: ISO 8601, numbers with the day or the month first, Indonesian and English
 * names of months, seconds, milliseconds or microseconds since 1970, and the day numbers of a spreadsheet. A date without
 * a time is the beginning of the day, and one without a zone is in the given zone.
 *
 * <p>What is not a point in time is said to be so and never guessed: "3 minggu lalu" depends on a day that the table does
 * not tell.
 */
public final class Dates {

    /** Either a point in time or the reason why there is none. */
    public record Outcome(@Nullable Instant at, @Nullable RefusalReason problem) {
        private static Outcome of(Instant at) {
            return new Outcome(at, null);
        }

        private static Outcome of(RefusalReason problem) {
            return new Outcome(null, problem);
        }
    }

    private static final int LONGEST = 80;
    private static final LocalDate SHEET_EPOCH = LocalDate.of(1899, 12, 30);

    private static final String TIME = "(?:[T,]?\\s*(?:pukul|jam|at|pk\\.?)?\\s*"
            + "(?<hour>\\d{1,2})[:.](?<minute>\\d{2})(?:[:.](?<second>\\d{2})(?:[.,](?<fraction>\\d{1,9})\\d{0,3})?)?"
            + "\\s?(?<half>am|pm|a\\.m\\.|p\\.m\\.)?"
            + "\\s?(?<zone>z|utc|gmt|wib|wita|wit|(?:utc|gmt)?[+-]\\d{1,2}(?::?\\d{2})?)?(?:\\s?\\([^)]{1,60}\\))?)?";
    private static final String DAY_NAME = "(?:\\p{L}{3,9}\\.?,?\\s+)?";
    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<year>\\d{4})[-/.](?<first>\\d{1,2})[-/.](?<second2>\\d{1,2})" + TIME, FLAGS);
    private static final Pattern YEAR_LAST = Pattern.compile(
            DAY_NAME + "(?<first>\\d{1,2})[-/.](?<second2>\\d{1,2})[-/.](?<year>\\d{4}|\\d{2})" + TIME, FLAGS);
    private static final Pattern DAY_MONTH = Pattern.compile(
            DAY_NAME + "(?<day>\\d{1,2})(?:st|nd|rd|th)?[\\s./-]{0,2}(?<month>\\p{L}{3,9})\\.?,?[\\s./-]{0,2}"
                    + "(?<year>\\d{4}|'?\\d{2})" + TIME,
            FLAGS);
    private static final Pattern MONTH_DAY = Pattern.compile(
            DAY_NAME + "(?<month>\\p{L}{3,9})\\.?\\s+(?<day>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<year>\\d{4})" + TIME,
            FLAGS);
    private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})(?:(\\d{2})(\\d{2})(\\d{2}))?");
    private static final Pattern NUMBER = Pattern.compile("\\d{5,16}(\\.\\d{1,12})?");
    private static final Pattern RELATIVE = Pattern.compile(
            "\\b(?:lalu|ago|kemarin|yesterday|hari ini|today|baru saja|just now|barusan|tadi|last (?:week|month|year))\\b",
            FLAGS);

    private static final Map<String, Integer> MONTHS = Map.ofEntries(
            Map.entry("jan", 1),
            Map.entry("feb", 2),
            Map.entry("peb", 2),
            Map.entry("mar", 3),
            Map.entry("mrt", 3),
            Map.entry("apr", 4),
            Map.entry("mei", 5),
            Map.entry("may", 5),
            Map.entry("jun", 6),
            Map.entry("jul", 7),
            Map.entry("agu", 8),
            Map.entry("ags", 8),
            Map.entry("agt", 8),
            Map.entry("aug", 8),
            Map.entry("sep", 9),
            Map.entry("okt", 10),
            Map.entry("oct", 10),
            Map.entry("nov", 11),
            Map.entry("nop", 11),
            Map.entry("des", 12),
            Map.entry("dec", 12));

    private final ZoneId zone;
    private final DateOrder order;
    private final Instant latest;

    /**
     * @param zone of dates that are written without one
     * @param now what is later by more than a day is in the future
     */
    public Dates(ZoneId zone, DateOrder order, Instant now) {
        this.zone = zone;
        this.order = order;
        this.latest = now.plus(Duration.ofDays(1));
    }

    Dates in(ZoneId other) {
        return new Dates(other, order, latest.minus(Duration.ofDays(1)));
    }

    public Outcome read(String written) {
        var text = written.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
        if (text.length() > LONGEST) {
            return Outcome.of(RefusalReason.BAD_DATE);
        }
        try {
            var outcome = parse(text);
            return outcome.at == null ? outcome : inRange(outcome.at);
        } catch (DateTimeException | ArithmeticException e) {
            return Outcome.of(RefusalReason.BAD_DATE);
        }
    }

    /** What a date written in numbers says about the order of its day and month; {@code null} when nothing. */
    static @Nullable DateOrder order(String written) {
        var date = YEAR_LAST.matcher(written.strip());
        if (!date.matches()) {
            return null;
        }
        int first = Integer.parseInt(date.group("first"));
        int second = Integer.parseInt(date.group("second2"));
        if (first > 12 == second > 12) {
            return first <= 12 && first != second ? DateOrder.UNKNOWN : null;
        }
        return first > 12 ? DateOrder.DAY_FIRST : DateOrder.MONTH_FIRST;
    }

    private Outcome inRange(Instant at) {
        if (at.isBefore(Item.EARLIEST)) {
            return Outcome.of(RefusalReason.OLD_DATE);
        }
        return at.isAfter(latest) ? Outcome.of(RefusalReason.FUTURE_DATE) : Outcome.of(at);
    }

    private Outcome parse(String text) {
        var compact = COMPACT.matcher(text);
        if (compact.matches() && text.startsWith("20")) {
            return Outcome.of(compact(compact).atZone(zone).toInstant());
        }
        if (NUMBER.matcher(text).matches()) {
            return number(new BigDecimal(text));
        }
        var date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return at(year(date), integer(date, "first"), integer(date, "second2"), date);
        }
        date = YEAR_LAST.matcher(text);
        if (date.matches()) {
            return yearLast(date);
        }
        date = DAY_MONTH.matcher(text);
        if (date.matches()) {
            return named(date);
        }
        date = MONTH_DAY.matcher(text);
        if (date.matches()) {
            return named(date);
        }
        return Outcome.of(RELATIVE.matcher(text).find() ? RefusalReason.RELATIVE_DATE : RefusalReason.BAD_DATE);
    }

    private static LocalDateTime compact(Matcher date) {
        var day = LocalDate.of(
                Integer.parseInt(date.group(1)), Integer.parseInt(date.group(2)), Integer.parseInt(date.group(3)));
        return date.group(4) == null
                ? day.atStartOfDay()
                : day.atTime(
                        Integer.parseInt(date.group(4)),
                        Integer.parseInt(date.group(5)),
                        Integer.parseInt(date.group(6)));
    }

    private Outcome number(BigDecimal number) {
        long whole = number.longValue();
        if (whole < 100_000) {
            var day = SHEET_EPOCH.plusDays(whole).atStartOfDay();
            long seconds = number.remainder(BigDecimal.ONE)
                    .multiply(BigDecimal.valueOf(86_400))
                    .longValue();
            return Outcome.of(day.plusSeconds(seconds).atZone(zone).toInstant());
        }
        if (whole < 100_000_000_000L) {
            return Outcome.of(Instant.ofEpochSecond(whole));
        }
        return Outcome.of(Instant.ofEpochMilli(whole < 100_000_000_000_000L ? whole : whole / 1000));
    }

    private Outcome yearLast(Matcher date) {
        int first = integer(date, "first");
        int second = integer(date, "second2");
        return switch (order) {
            case DAY_FIRST -> at(year(date), second, first, date);
            case MONTH_FIRST -> at(year(date), first, second, date);
            case UNKNOWN -> {
                if (first <= 12 && second <= 12 && first != second) {
                    yield Outcome.of(RefusalReason.AMBIGUOUS_DATE);
                }
                yield at(year(date), Math.min(first, second), Math.max(first, second), date);
            }
        };
    }

    private Outcome named(Matcher date) {
        var name = date.group("month").toLowerCase(Locale.ROOT);
        var month = MONTHS.get(name.substring(0, 3));
        return month == null ? Outcome.of(RefusalReason.BAD_DATE) : at(year(date), month, integer(date, "day"), date);
    }

    private Outcome at(int year, int month, int day, Matcher time) {
        var at = LocalDate.of(year, month, day).atTime(time(time));
        return Outcome.of(at.atZone(zone(time.group("zone"))).toInstant());
    }

    private static LocalTime time(Matcher time) {
        if (time.group("hour") == null) {
            return LocalTime.MIDNIGHT;
        }
        int hour = integer(time, "hour");
        var half = time.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) {
                throw new DateTimeException("no such hour: " + hour);
            }
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = time.group("second") == null ? 0 : integer(time, "second");
        var fraction = time.group("fraction");
        int nano = fraction == null ? 0 : Integer.parseInt((fraction + "00000000").substring(0, 9));
        return LocalTime.of(hour, integer(time, "minute"), second, nano);
    }

    private ZoneId zone(@Nullable String written) {
        if (written == null) {
            return zone;
        }
        var name = written.toLowerCase(Locale.ROOT);
        return switch (name) {
            case "z", "utc", "gmt" -> ZoneOffset.UTC;
            case "wib" -> ZoneOffset.ofHours(7);
            case "wita" -> ZoneOffset.ofHours(8);
            case "wit" -> ZoneOffset.ofHours(9);
            default -> offset(name.replace("utc", "").replace("gmt", "").replace(":", ""));
        };
    }

    private static ZoneOffset offset(String digits) {
        int value = Integer.parseInt(digits.substring(1));
        int minutes = digits.length() <= 3 ? value * 60 : value / 100 * 60 + value % 100;
        return ZoneOffset.ofTotalSeconds((digits.startsWith("-") ? -minutes : minutes) * 60);
    }

    private static int year(Matcher date) {
        var year = date.group("year").replace("'", "");
        return Integer.parseInt(year) + (year.length() == 2 ? 2000 : 0);
    }

    private static int integer(Matcher date, String group) {
        return Integer.parseInt(date.group(group));
    }
}
