package id.kentongan.signal.emerge;

import id.kentongan.signal.emerge.Burst.Reason;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What comes with the day: what came up before at the same time of the week or year, and national days. */
final class Calendar {
    /** So many issues of the past are remembered. */
    static final int MOST = 2_048;

    private static final long HOUR = 3600;
    private static final long DAY = 24 * HOUR;
    private static final long WEEK = 7 * DAY;
    /** What returns with the week does so within so many hours. */
    private static final long NEAR_SECONDS = 4 * HOUR;
    /** So many weeks back are looked at. */
    private static final int WEEKS = 9;

    private static final int DAYS_BEFORE = 2;

    private record Past(long began, List<String> terms) {}

    private final Deque<Past> past = new ArrayDeque<>();
    private final ZoneId zone;
    private final NationalDays days = NationalDays.load();

    Calendar(ZoneId zone) {
        this.zone = zone;
    }

    void remember(Issue issue) {
        past.addLast(new Past(issue.began, issue.terms));
        if (past.size() > MOST) {
            past.removeFirst();
        }
    }

    /** What brings it up with the calendar. */
    Optional<Reason> reason(long began, List<String> terms) {
        Optional<String> day = days.find(LocalDate.ofInstant(Instant.ofEpochSecond(began), zone), terms);
        return day.<Reason>map(Reason.NationalDay::new).or(() -> recurring(began, terms));
    }

    private Optional<Reason> recurring(long began, List<String> terms) {
        List<Instant> weekly = new ArrayList<>();
        List<Instant> yearly = new ArrayList<>();
        List<Instant> daily = new ArrayList<>();
        Set<Long> daysOf = new HashSet<>();
        for (Past before : past) {
            long ago = began - before.began;
            if (ago <= 0 || !Issues.isSame(before.terms, terms)) {
                continue;
            }
            Instant at = Instant.ofEpochSecond(before.began);
            if (ago <= WEEKS * WEEK + NEAR_SECONDS && isNear(ago, WEEK)) {
                weekly.add(at);
            }
            if (isNear(ago, DAY) && daysOf.add(Math.floorDiv(before.began, DAY))) {
                daily.add(at);
            }
            if (Math.abs(ago - 365 * DAY) <= 3 * DAY / 2) {
                yearly.add(at);
            }
        }
        if (!weekly.isEmpty() || !yearly.isEmpty()) {
            return Optional.of(new Reason.Recurring(weekly.isEmpty() ? yearly : weekly));
        }
        return daily.size() >= DAYS_BEFORE ? Optional.of(new Reason.Recurring(daily)) : Optional.empty();
    }

    private static boolean isNear(long ago, long period) {
        long off = Math.floorMod(ago, period);
        return ago > period / 2 && Math.min(off, period - off) <= NEAR_SECONDS;
    }
}
