package id.kentongan.signal.emerge;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;

/** A stream of posts that speak of nothing in particular, into which a test puts what it is about. */
final class Ordinary {
    static final Instant START = Instant.parse("2026-06-01T00:00:00Z");
    static final long HOUR = 3600;
    static final long DAY = 24 * HOUR;
    private static final int WORDS = 4_000;

    private final Random random = new Random(7);
    private final Emergence emergence;
    private final List<Burst> told = new ArrayList<>();
    private long second;
    private int made;

    Ordinary() {
        this(new Emergence(Settings.USUAL));
    }

    Ordinary(Emergence emergence) {
        this.emergence = emergence;
    }

    List<Burst> told() {
        return told;
    }

    Instant now() {
        return START.plusSeconds(second);
    }

    /** Posts at an even pace for so long. */
    Ordinary days(double days, int postsADay) {
        int posts = (int) (days * postsADay);
        long from = second;
        for (int i = 1; i <= posts; i++) {
            second = from + (long) (i * days * DAY / posts);
            ordinary();
        }
        second = from + (long) (days * DAY);
        return this;
    }

    void ordinary() {
        say("f" + made, "akun" + random.nextInt(2_000), words(8));
    }

    /** Texts of their own that have the terms in common, spread over so many hours between ordinary ones. */
    Ordinary issue(int posts, double hours, String... terms) {
        for (int i = 0; i < posts; i++) {
            days(hours / 24 / posts, 1_000);
            var said = new ArrayList<>(List.of(terms));
            said.addAll(words(6));
            say("f" + made, "akun" + random.nextInt(2_000), said);
        }
        return this;
    }

    Ordinary pause(long seconds) {
        second += seconds;
        return this;
    }

    void say(String family, String source, List<String> terms) {
        accept(new Post("i" + made++, now(), source, family, terms));
    }

    void accept(Post post) {
        told.addAll(emergence.accept(post));
    }

    /** Frequent ones more often, as in all languages. */
    List<String> words(int count) {
        var words = new TreeSet<String>();
        while (words.size() < count) {
            words.add("kata" + (int) Math.pow(WORDS, random.nextDouble()));
        }
        return new ArrayList<>(words);
    }
}
