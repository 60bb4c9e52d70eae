package id.kentongan.demo;

import id.kentongan.demo.Written.Words;
import java.util.function.Consumer;

/** What visitors write about the offices. For one thread. */
final class Reviews {
    private final Pen pen;
    private final Voices voices;
    private final Answers answers;

    Reviews(Pen pen, Answers answers) {
        this.pen = pen;
        this.voices = new Voices(pen);
        this.answers = answers;
    }

    void write(StoryDay day, Consumer<Written> out) {
        for (var office : Office.values()) {
            var crowd = office == Office.SIM ? day.phase().crowd() : 1;
            for (var n = pen.count(office.perDay() * crowd * day.busy()); n > 0; n--) {
                out.accept(review(office, day));
            }
        }
    }

    private Written review(Office office, StoryDay day) {
        var voice = office == Office.SIM
                ? voices.next(day.phase().themes(), day.phase().quality(day.daysAgo()))
                : voices.next(office.themes(), office.quality());
        var at = day.between(7, 21, pen);
        return Written.of(
                Feed.reviewsOf(office),
                office,
                at,
                Words.of(voice.stars(), voice.text(), voice.author()),
                answers.toReview(office, Mood.of(voice.stars()), day, at));
    }
}
