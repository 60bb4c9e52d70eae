package id.kentongan.demo;

import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chance, and phrases filled by it. The same generator in the same state writes the same. For one thread. */
final class Pen {
    private static final Pattern CHOICE = Pattern.compile("\\[([^\\[\\]]*)]");
    private static final Pattern SLOT = Pattern.compile("\\{([^{}]+)}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)-(\\d+)(?:/(\\d+))?");

    private final Phrases phrases = Phrases.shipped();
    private final RandomGenerator random;

    Pen(RandomGenerator random) {
        this.random = random;
    }

    Phrases phrases() {
        return phrases;
    }

    /** One of the phrases of that key, filled. */
    String pick(String key) {
        return fill(oneOf(phrases.of(key)));
    }

    /**
     * Settles what a phrase leaves open: {@code [a|b]} is one of the two, {@code {5-60/5}} a number from 5 to 60 in steps
     * of 5, {@code {tempat}} a phrase of that key.
     */
    String fill(String phrase) {
        var chosen = CHOICE.matcher(phrase)
                .replaceAll(choice ->
                        Matcher.quoteReplacement(oneOf(List.of(choice.group(1).split("\\|", -1)))));
        return SLOT.matcher(chosen).replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1))));
    }

    private String slot(String name) {
        var range = RANGE.matcher(name);
        if (!range.matches()) {
            return pick(name);
        }
        var first = Integer.parseInt(range.group(1));
        var step = range.group(3) == null ? 1 : Integer.parseInt(range.group(3));
        var steps = (Integer.parseInt(range.group(2)) - first) / step;
        return String.valueOf(first + step * between(0, steps));
    }

    <T> T oneOf(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double share() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    /** A count with that mean (Knuth, The Art of Computer Programming, vol. 2, 3.4.1). */
    int count(double mean) {
        var limit = Math.exp(-mean);
        var count = 0;
        for (var product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
            count++;
        }
        return count;
    }
}
