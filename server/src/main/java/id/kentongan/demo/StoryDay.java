package id.kentongan.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** One day while it is made up. */
record StoryDay(LocalDate date, int daysAgo) {
    Phase phase() {
        return Phase.of(daysAgo);
    }

    /** As a share of an ordinary working day. */
    double busy() {
        return Workday.share(date);
    }

    boolean isAgo(int earliest, int latest) {
        return daysAgo <= earliest && daysAgo >= latest;
    }

    LocalDateTime between(int firstHour, int lastHour, Pen pen) {
        return date.atTime(pen.between(firstHour, lastHour), pen.between(0, 59));
    }
}
