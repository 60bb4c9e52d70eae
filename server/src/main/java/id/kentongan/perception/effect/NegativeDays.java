package id.kentongan.perception.effect;

import id.kentongan.perception.Mark;
import id.kentongan.signal.Turn;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How many negative mentions each day had, without a hole.
 *
 * @param first the day of the first count
 */
record NegativeDays(LocalDate first, List<Long> counts) {
    static final NegativeDays NONE = new NegativeDays(LocalDate.EPOCH, List.of());

    NegativeDays {
        counts = List.copyOf(counts);
    }

    /** The turn on the day of a mark, {@code null} where only the other marks leave too few days on one side. */
    @Nullable
    Turn around(Mark mark, List<Mark> all) {
        var day = mark.day();
        var others = all.stream()
                .filter(each -> !each.id().equals(mark.id()))
                .map(Mark::day)
                .toList();
        var previous = others.stream()
                .filter(each -> each.isBefore(day))
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
        var next = others.stream()
                .filter(each -> !each.isBefore(day))
                .min(LocalDate::compareTo)
                .orElse(LocalDate.MAX);
        var turn = Turn.of(between(previous, day), between(day, next));
        var alone = Turn.of(between(LocalDate.MIN, day), between(day, LocalDate.MAX));
        return isTooFew(turn) && !turn.equals(alone) ? null : turn;
    }

    private static boolean isTooFew(Turn turn) {
        return turn instanceof Turn.Unknown(var reason)
                && (reason == Turn.Reason.FEW_BEFORE || reason == Turn.Reason.FEW_AFTER);
    }

    /** @param to not included */
    private List<Long> between(LocalDate from, LocalDate to) {
        return counts.subList(at(from), Math.max(at(from), at(to)));
    }

    private int at(LocalDate day) {
        return day.isBefore(first) ? 0 : (int) Math.min(counts.size(), ChronoUnit.DAYS.between(first, day));
    }
}
