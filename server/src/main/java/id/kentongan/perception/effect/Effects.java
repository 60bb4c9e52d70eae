package id.kentongan.perception.effect;

import id.kentongan.mention.Feeling;
import id.kentongan.mention.Mentions;
import id.kentongan.mention.TallyQuery.Step;
import id.kentongan.people.Scope;
import id.kentongan.perception.Mark;
import id.kentongan.perception.Marks;
import id.kentongan.perception.Perceptions;
import id.kentongan.perception.Span;
import id.kentongan.signal.Turn;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Holds the negative mentions of each day after a mark against those before it. */
@Component
public class Effects {
    private final Perceptions perceptions;
    private final Mentions mentions;
    private final Marks marks;

    Effects(Perceptions perceptions, Mentions mentions, Marks marks) {
        this.perceptions = perceptions;
        this.mentions = mentions;
        this.marks = marks;
    }

    /**
     * Of each of those marks, in their order.
     *
     * @param scope whose mentions
     * @param marking whose marks lie on the same curves; what lies between two of them belongs to the first
     * @param shown by day
     * @param today not over yet, so it does not count
     */
    public List<Effect> list(Scope scope, Scope marking, List<Mark> shown, LocalDate today) {
        if (shown.isEmpty()) {
            return List.of();
        }
        var from = shown.getFirst().day().minusDays(Turn.MOST_BEFORE);
        var near = marks.list(marking, new Span(from, shown.getLast().day().plusDays(Turn.MOST_AFTER)));
        var days = days(scope, from, today.minusDays(1));
        return shown.stream()
                .map(mark -> new Effect(mark.id(), days.around(mark, near)))
                .toList();
    }

    /** From the first day on which anybody spoke to the last: what is behind it may just not have come in yet. */
    private NegativeDays days(Scope scope, LocalDate from, LocalDate to) {
        var first = mentions.findFirstDay(scope).filter(day -> !day.isAfter(to));
        if (first.isEmpty() || from.isAfter(to)) {
            return NegativeDays.NONE;
        }
        var start = first.get().isAfter(from) ? first.get() : from;
        var moments = perceptions
                .courseWithoutElements(scope, new Span(start, to), Step.DAY)
                .moments();
        var length = moments.size();
        while (length > 0 && moments.get(length - 1).perception().mentions() == 0) {
            length--;
        }
        return new NegativeDays(
                start,
                moments.subList(0, length).stream()
                        .map(moment -> moment.perception().of(Feeling.NEGATIVE))
                        .toList());
    }
}
