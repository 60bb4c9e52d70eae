package id.kentongan.demo;

import id.kentongan.demo.Written.Words;
import java.util.List;
import java.util.function.Consumer;

/** What people write under the posts of the Polres, with the spam that comes along. For one thread. */
final class Comments {
    private final Pen pen;
    private final Hand hand;
    private final Answers answers;

    Comments(Pen pen, Answers answers) {
        this.pen = pen;
        this.hand = new Hand(pen);
        this.answers = answers;
    }

    void write(StoryDay day, Consumer<Written> out) {
        people("komen.biasa", 1.5 * day.busy(), day, out);
        switch (day.phase()) {
            case CALM -> {}
            case SLOW -> people("komen.lambat", 3.5, day, out);
            case RUMOUR -> {
                people("komen.lambat", 3, day, out);
                people("komen.kabar", 11, day, out);
            }
            case REPAIR -> {
                people("komen.pulih", 3 + day.daysAgo() / 3.0, day, out);
                people("komen.kabar", day.daysAgo() / 8.0, day, out);
            }
        }
        people("komen.tanya-phishing", day.isAgo(34, 28) ? 1.2 : 0.03, day, out);
        spam("komen.judi", day.isAgo(97, 90) ? 7 : 0.12, day, out);
        spam("komen.phishing", day.isAgo(34, 31) ? 2.5 : 0.04, day, out);
        spam("komen.kasar", day.phase() == Phase.RUMOUR ? 0.6 : 0.06, day, out);
    }

    private void people(String key, double perDay, StoryDay day, Consumer<Written> out) {
        for (var n = pen.count(perDay); n > 0; n--) {
            var at = day.between(6, 22, pen);
            var text = hand.write(List.of(pen.pick(key)), Mood.SEDANG, Hand.OF_COMMENTS);
            out.accept(Written.of(
                    Feed.COMMENTS, null, at, Words.of(text, pen.pick("penulis")), answers.toComment(day, at)));
        }
    }

    private void spam(String key, double perDay, StoryDay day, Consumer<Written> out) {
        for (var n = pen.count(perDay); n > 0; n--) {
            var at = day.between(0, 23, pen);
            out.accept(Written.of(Feed.COMMENTS, null, at, Words.of(pen.pick(key), pen.pick("penulis")), null));
        }
    }
}
