package id.kentongan.demo;

import id.kentongan.demo.Written.Answer;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/** What the institution answers: seldom and late, and from the apology on often and soon. For one thread. */
final class Answers {
    /** Stands in the phrases for the name of the office. */
    static final String OFFICE = "<kantor>";

    /** Of what was left lying during the trouble, so much is answered after the apology. */
    private static final double CAUGHT_UP = 0.25;

    private final Pen pen;

    Answers(Pen pen) {
        this.pen = pen;
    }

    @Nullable
    Answer toReview(Office office, Mood mood, StoryDay day, LocalDateTime at) {
        var isSoon = day.phase() == Phase.REPAIR;
        if (pen.chance(isSoon ? 0.62 : mood == Mood.BURUK ? 0.24 : 0.15)) {
            return answer(key(office, mood, day.phase()), office.title(), when(at, isSoon, 2, 9));
        }
        if (office == Office.SIM && day.isAgo(40, Phase.APOLOGY + 1) && pen.chance(CAUGHT_UP)) {
            return answer("jawab.pulih", office.title(), caughtUp(day, at));
        }
        return null;
    }

    @Nullable
    Answer toComplaint(Office office, Mood mood, StoryDay day, LocalDateTime at) {
        var isSoon = day.phase() == Phase.REPAIR;
        if (pen.chance(isSoon ? 0.85 : 0.6)) {
            var key = mood == Mood.BURUK ? "jawab.adu" : "jawab.adu-" + mood.key();
            return answer(key, office.title(), when(at, isSoon, 3, 14));
        }
        return null;
    }

    @Nullable
    Answer toComment(StoryDay day, LocalDateTime at) {
        var isSoon = day.phase() == Phase.REPAIR;
        if (!pen.chance(isSoon ? 0.4 : 0.06)) {
            return null;
        }
        var key = day.phase() == Phase.CALM
                ? "jawab.sedang"
                : "jawab." + day.phase().theme();
        return answer(key, "Polres", when(at, isSoon, 1, 4));
    }

    private static String key(Office office, Mood mood, Phase phase) {
        return office == Office.SIM && phase != Phase.CALM && mood != Mood.BAIK
                ? "jawab." + phase.theme()
                : "jawab." + mood.key();
    }

    private LocalDateTime when(LocalDateTime asked, boolean soon, int leastDays, int mostDays) {
        return soon
                ? asked.plusMinutes(pen.between(20, 1500))
                : atWork(asked.plusDays(pen.between(leastDays, mostDays)));
    }

    private LocalDateTime caughtUp(StoryDay day, LocalDateTime asked) {
        return atWork(asked.plusDays(day.daysAgo() - Phase.APOLOGY + pen.between(0, 4)));
    }

    private LocalDateTime atWork(LocalDateTime day) {
        return day.withHour(pen.between(8, 15)).withMinute(pen.between(0, 59));
    }

    private Answer answer(String key, String office, LocalDateTime at) {
        return new Answer(pen.pick(key).replace(OFFICE, office), at);
    }
}
