package id.kentongan.report;

import id.kentongan.perception.Span;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;

/** The days that a report is about. */
public record Period(Length length, Span span) {
    /** Enough days before a day or a week to know what is usual, and whole weeks of them. */
    private static final int USUAL_DAYS = 28;

    /** How long. The names stand in addresses. */
    public enum Length {
        HARIAN,
        /** From Monday to Sunday. */
        MINGGUAN,
        BULANAN;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The day, week or month that the day belongs to. */
    public static Period of(Length length, LocalDate day) {
        return new Period(
                length,
                switch (length) {
                    case HARIAN -> new Span(day, day);
                    case MINGGUAN ->
                        new Span(
                                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                                day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY)));
                    case BULANAN -> new Span(day.withDayOfMonth(1), day.with(TemporalAdjusters.lastDayOfMonth()));
                });
    }

    /** The last that was over before today. */
    public static Period last(Length length, LocalDate today) {
        return of(length, today).before();
    }

    public Period before() {
        return of(length, span.from().minusDays(1));
    }

    public Period after() {
        return of(length, span.to().plusDays(1));
    }

    /** What the period is held against: the 28 days before a day or a week, the month before a month. */
    public Span usual() {
        return length == Length.BULANAN
                ? before().span()
                : Span.ending(span.from().minusDays(1), USUAL_DAYS);
    }

    /** Whether more may yet be said on its days. */
    public boolean isRunning(LocalDate today) {
        return !today.isAfter(span.to());
    }

    /** As a file is named: {@code harian-2026-11-24}, {@code bulanan-2026-11}. */
    public String code() {
        var day = span.from().toString();
        return length.code() + "-" + (length == Length.BULANAN ? day.substring(0, "2026-11".length()) : day);
    }
}
