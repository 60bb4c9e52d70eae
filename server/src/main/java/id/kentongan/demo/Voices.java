package id.kentongan.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Makes up what people say of an office in a review: a few clauses that fit the stars, or a short text of its own, in the
 * hand of one of many. The same generator in the same state makes the same voice. For one thread.
 */
public final class Voices {
    /** One made-up review. {@code reply} is what the office answered, {@code null} when it did not. */
    public record Voice(
            int stars, String text, String author, @Nullable String reply) {}

    private static final double WORDLESS = 0.25;
    private static final double PALEMBANG = 0.05;
    private static final double JAVANESE = 0.025;
    private static final double ABUSIVE = 0.008;

    /** As many texts are known again, and mostly not said a second time. */
    private static final int REMEMBERED = 6000;

    private static final int TRIES = 6;

    /** Ends the keys of texts that stand alone. */
    private static final String WHOLE = ".utuh";

    private final Pen pen;
    private final Hand hand;
    private final SequencedSet<String> said = new LinkedHashSet<>();

    public Voices(RandomGenerator random) {
        this(new Pen(random));
    }

    Voices(Pen pen) {
        this.pen = pen;
        this.hand = new Hand(pen);
    }

    /** @param quality how well the office serves just now, 0 to 1 */
    public Voice next(double quality) {
        var office = pen.oneOf(Arrays.asList(Office.values()));
        var voice = next(office.themes(), quality);
        var answers = pen.chance(voice.stars() <= 2 ? 0.35 : 0.2);
        return answers ? new Voice(voice.stars(), voice.text(), voice.author(), reply(voice.stars(), office)) : voice;
    }

    /**
     * A review that nobody has answered.
     *
     * @param themes what people have in mind, as the tables call it; what comes twice is on more minds
     */
    Voice next(List<String> themes, double quality) {
        var stars = stars(quality);
        return new Voice(stars, pen.chance(WORDLESS) ? "" : newText(themes, stars), pen.pick("penulis"), null);
    }

    private String reply(int stars, Office office) {
        return pen.pick("jawab." + Mood.of(stars).key()).replace(Answers.OFFICE, office.title());
    }

    private int stars(double quality) {
        var chance = pen.share();
        if (chance < quality * 0.75) {
            return 5;
        }
        if (chance < quality) {
            return 4;
        }
        var rest = (chance - quality) / (1 - quality);
        if (rest < 0.2) {
            return 3;
        }
        return rest < 0.45 ? 2 : 1;
    }

    private String newText(List<String> themes, int stars) {
        var text = text(themes, stars);
        for (var i = 1; i < TRIES && said.contains(text); i++) {
            text = text(themes, stars);
        }
        said.add(text);
        if (said.size() > REMEMBERED) {
            said.removeFirst();
        }
        return text;
    }

    private String text(List<String> themes, int stars) {
        var mood = Mood.of(stars);
        if (stars == 1 && pen.chance(ABUSIVE)) {
            return pen.pick("komen.kasar");
        }
        if (pen.chance(0.14)) {
            return hand.write(List.of(pen.pick("singkat." + mood.key())), mood, Hand.OF_REVIEWS);
        }
        var spoken = spoken(themes);
        var parts = pen.chance(0.16) ? whole(spoken, mood) : clauses(spoken, mood);
        if (pen.chance(spoken == themes ? 0.3 : 0.1)) {
            parts.add(pen.pick("tutup." + mood.key()));
        }
        return hand.write(parts, mood, Hand.OF_REVIEWS);
    }

    private List<String> spoken(List<String> themes) {
        var share = pen.share();
        if (share < PALEMBANG) {
            return List.of("palembang");
        }
        return share < PALEMBANG + JAVANESE ? List.of("jawa") : themes;
    }

    /** A text that was written as one, often with a clause behind it. */
    private List<String> whole(List<String> themes, Mood mood) {
        var parts = new ArrayList<String>();
        var key = pen.oneOf(themes) + "." + mood.key() + WHOLE;
        parts.add(pen.pick(pen.phrases().has(key) ? key : "umum." + mood.key() + WHOLE));
        if (pen.chance(0.45)) {
            parts.addAll(distinct(themes, mood, 1));
        }
        return parts;
    }

    private List<String> clauses(List<String> themes, Mood mood) {
        var parts = new ArrayList<String>();
        if (pen.chance(0.25)) {
            var opening = pen.pick("buka." + mood.key());
            parts.add(",:".indexOf(opening.charAt(opening.length() - 1)) < 0 ? opening + "," : opening);
        }
        var share = pen.share();
        parts.addAll(distinct(themes, mood, share < 0.3 ? 1 : share < 0.68 ? 2 : share < 0.9 ? 3 : 4));
        if (mood == Mood.SEDANG && pen.chance(0.4)) {
            parts.addAll(distinct(themes, pen.chance(0.5) ? Mood.BAIK : Mood.BURUK, 1));
        }
        return parts;
    }

    /** So many clauses at most, each about something else. */
    private List<String> distinct(List<String> themes, Mood mood, int most) {
        var clauses = new ArrayList<String>();
        var aspects = new HashSet<String>();
        for (var i = 0; i < most; i++) {
            var key = clauseKey(pen.oneOf(themes) + "." + mood.key());
            if (aspects.add(key.substring(key.lastIndexOf('.') + 1))) {
                clauses.add(pen.pick(key));
            }
        }
        return clauses;
    }

    /** Of a clause, or where there is none, of a whole text. */
    private String clauseKey(String path) {
        var keys = pen.phrases().weighted(path);
        var key = pen.oneOf(keys);
        while (key.endsWith(WHOLE) && pen.phrases().below(path).size() > 1) {
            key = pen.oneOf(keys);
        }
        return key;
    }
}
