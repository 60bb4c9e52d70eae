package id.kentongan.notify.route;

import java.time.LocalTime;
import java.time.ZonedDateTime;

/** A part of each day in which a person is left alone; over midnight when it ends before it begins. */
public record QuietHours(LocalTime from, LocalTime to) {
    public QuietHours {
        if (from.equals(to)) {
            throw new IllegalArgumentException("quiet hours that begin when they end: " + from);
        }
    }

    boolean contains(LocalTime time) {
        return from.isBefore(to)
                ? !time.isBefore(from) && time.isBefore(to)
                : !time.isBefore(from) || time.isBefore(to);
    }

    /** That moment, or the end of the quiet hours in which it lies. */
    ZonedDateTime after(ZonedDateTime moment) {
        if (!contains(moment.toLocalTime())) {
            return moment;
        }
        var end = moment.with(to);
        return end.isAfter(moment) ? end : moment.plusDays(1).with(to);
    }
}
