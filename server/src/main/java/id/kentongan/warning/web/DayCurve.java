package id.kentongan.warning.web;

import id.kentongan.mention.Aspect;
import id.kentongan.mention.FilterAddress;
import id.kentongan.mention.HourTally;
import id.kentongan.platform.web.Texts;
import id.kentongan.platform.web.part.ChartSpec;
import id.kentongan.platform.web.part.ChartSpec.Axis;
import id.kentongan.platform.web.part.ChartSpec.Kind;
import id.kentongan.platform.web.part.ChartSpec.Layout;
import id.kentongan.platform.web.part.ChartSpec.Mark;
import id.kentongan.platform.web.part.ChartSpec.Paint;
import id.kentongan.platform.web.part.ChartSpec.Series;
import id.kentongan.platform.web.part.Point;
import id.kentongan.warning.Incident;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How many there were on each of the last days, over what eight of ten days of the same kind (working days, weekend) had in
 * the three months before them.
 *
 * @param counts one for each day from {@code first} on, the days of the past included
 */
public record DayCurve(Incident incident, ZoneId zone, LocalDate first, List<Integer> counts) {
    static final int SHOWN_DAYS = 28;
    static final int PAST_DAYS = 90;

    public DayCurve {
        counts = List.copyOf(counts);
    }

    /** The last day of the curve: today, or a week after the last alarm of what is over. */
    static LocalDate last(Incident incident, ZoneId zone, Instant now) {
        var today = now.atZone(zone).toLocalDate();
        var over = incident.lastHour().atZone(zone).toLocalDate().plusDays(7);
        return over.isBefore(today) ? over : today;
    }

    static DayCurve of(Incident incident, ZoneId zone, LocalDate last, List<HourTally> tallies) {
        var first = last.minusDays(SHOWN_DAYS + PAST_DAYS - 1L);
        var counts = new int[SHOWN_DAYS + PAST_DAYS];
        Aspect aspect = incident.aspect();
        for (var tally : tallies) {
            long day = first.until(tally.hour().atZone(zone).toLocalDate(), java.time.temporal.ChronoUnit.DAYS);
            if (day >= 0 && day < counts.length) {
                counts[(int) day] += tally.of(aspect);
            }
        }
        return new DayCurve(incident, zone, first, IntStream.of(counts).boxed().toList());
    }

    ChartSpec chart(Texts t) {
        var days = IntStream.range(PAST_DAYS, counts.size()).boxed().toList();
        var title =
                t.of("warning.curve", t.of("warning.aspect." + incident.aspect().code()));
        var chart = ChartSpec.of(
                        title,
                        Layout.COLUMNS,
                        days.stream()
                                .map(day -> t.shortDate(first.plusDays(day)))
                                .toList(),
                        Axis.counts())
                .noted(t.of("warning.curve.note"))
                .with(new Series(
                        Kind.BAND,
                        t.of("warning.curve.usual"),
                        Paint.BASELINE,
                        days.stream().map(this::usual).toList()))
                .with(new Series(
                        Kind.BAR,
                        t.of("warning.aspect." + incident.aspect().code()),
                        Paint.NEGATIVE,
                        days.stream().map(this::point).toList()));
        long raised = first.until(incident.raisedAt().atZone(zone).toLocalDate(), java.time.temporal.ChronoUnit.DAYS)
                - PAST_DAYS;
        return raised < 0 || raised >= days.size()
                ? chart
                : chart.withMarks(List.of(new Mark((int) raised, "1", t.of("warning.curve.raised"))));
    }

    private Point point(int day) {
        var filter = incident.filter(zone);
        var date = first.plusDays(day);
        var narrowed = incident.aspect().isThreat() ? filter.withDays(date, date) : filter.withCounted(date, date);
        return Point.of(counts.get(day), counts.get(day), FilterAddress.of(narrowed));
    }

    /** The tenth and ninetieth per cent of the days before. */
    private Point usual(int day) {
        boolean weekend = isWeekend(first.plusDays(day));
        var past = IntStream.range(0, PAST_DAYS)
                .filter(each -> isWeekend(first.plusDays(each)) == weekend)
                .map(counts::get)
                .sorted()
                .toArray();
        return Point.between(past[(int) (past.length * 0.1)], past[(int) (past.length * 0.9)]);
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }
}
