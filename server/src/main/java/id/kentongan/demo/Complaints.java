package id.kentongan.demo;

import id.kentongan.demo.Written.Words;
import java.util.ArrayList;
import java.util.function.Consumer;

/** What citizens complain about on the official channel, and the few thanks among it. For one thread. */
final class Complaints {
    /** Complaints of an office for each of its reviews. */
    private static final double SHARE = 0.11;

    private final Pen pen;
    private final Hand hand;
    private final Answers answers;

    Complaints(Pen pen, Answers answers) {
        this.pen = pen;
        this.hand = new Hand(pen);
        this.answers = answers;
    }

    void write(StoryDay day, Consumer<Written> out) {
        for (var office : Office.values()) {
            complaints(office, office.theme(), office.perDay() * SHARE * day.busy(), day, out);
        }
        switch (day.phase()) {
            case CALM -> {}
            case SLOW -> complaints(Office.SIM, "lambat", 1.4, day, out);
            case RUMOUR -> {
                complaints(Office.SIM, "lambat", 1, day, out);
                complaints(Office.SIM, "kabar", 2, day, out);
            }
            case REPAIR -> complaints(Office.SIM, "pulih", 0.9, day, out);
        }
    }

    private void complaints(Office office, String theme, double perDay, StoryDay day, Consumer<Written> out) {
        for (var n = pen.count(perDay); n > 0; n--) {
            var key = pen.oneOf(pen.phrases().weighted("adu." + theme));
            var mood = Mood.of(key);
            var said = Headed.of(pen.oneOf(pen.phrases().of(key)));
            var at = day.between(6, 22, pen);
            out.accept(Written.of(
                    Feed.complaintsOf(office),
                    office,
                    at,
                    Words.of(pen.fill(said.title()), text(said.body(), mood), pen.pick("penulis"), ""),
                    answers.toComplaint(office, mood, day, at)));
        }
    }

    private String text(String body, Mood mood) {
        var parts = new ArrayList<String>();
        if (pen.chance(0.4)) {
            parts.add(pen.pick("adu.buka"));
        }
        parts.add(pen.fill(body));
        if (mood == Mood.BURUK && pen.chance(0.4)) {
            parts.add(pen.pick("adu.tutup"));
        }
        return hand.write(parts, mood, Hand.OF_COMPLAINTS);
    }
}
