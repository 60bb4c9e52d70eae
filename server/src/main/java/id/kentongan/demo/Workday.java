package id.kentongan.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.chrono.HijrahDate;
import java.time.temporal.ChronoField;
import java.util.Set;

/** How busy a day is in a regency whose offices keep the weekends and the holidays of Indonesia. */
final class Workday {
    private static final Set<MonthDay> HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(5, 1), MonthDay.of(6, 1), MonthDay.of(8, 17), MonthDay.of(12, 25));

    private static final int SYAWAL = 10;
    private static final int ZULHIJAH = 12;

    private Workday() {}

    /** As a share of an ordinary working day. */
    static double share(LocalDate day) {
        if (isHoliday(day)) {
            return 0.2;
        }
        if (day.getDayOfWeek() == DayOfWeek.SUNDAY) {
            return 0.35;
        }
        if (day.getDayOfWeek() == DayOfWeek.SATURDAY) {
            return 0.6;
        }
        return day.getDayOfWeek() == DayOfWeek.MONDAY ? 1.25 : 1;
    }

    private static boolean isHoliday(LocalDate day) {
        var hijri = HijrahDate.from(day);
        var month = hijri.get(ChronoField.MONTH_OF_YEAR);
        var dayOfMonth = hijri.get(ChronoField.DAY_OF_MONTH);
        return HOLIDAYS.contains(MonthDay.from(day))
                || month == SYAWAL && dayOfMonth <= 5
                || month == ZULHIJAH && dayOfMonth == 10;
    }
}
