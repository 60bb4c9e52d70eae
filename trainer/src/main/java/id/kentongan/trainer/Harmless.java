package id.kentongan.trainer;

import id.kentongan.text.Threat;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Reviews and headlines of open sets that threaten nobody, whole and in pieces: real reviews are often one to four
 * words long, and a word that was never seen alone is easily taken for a threat. What is held out falls into two halves,
 * one to choose the thresholds on and one to measure with.
 */
final class Harmless {
    private static final int MOST_WORDS_OF_A_PIECE = 4;
    private static final int WINDOW = 4;
    private static final int WIDE_WINDOW = 20;
    private static final double PIECE = 0.5;
    private static final String ORIGIN = "harmless";

    private final Sets sets;
    private final long seed;

    Harmless(Sets sets, long seed) {
        this.sets = sets;
        this.seed = seed;
    }

    /** Whole texts, and of each its beginning, a phrase from anywhere and, where it is long, a stretch of it. */
    List<Sample> toLearn() throws IOException {
        var random = new SplittableRandom(seed);
        List<Sample> samples = new ArrayList<>();
        for (String text : texts("train")) {
            samples.add(Sample.of(text, 0, ORIGIN));
            for (String piece : pieces(text, random)) {
                samples.add(Sample.of(piece, 0, ORIGIN).times(PIECE));
            }
            if (text.split(" ").length > WINDOW) {
                List<String> windows = windows(text, WINDOW);
                samples.add(Sample.of(windows.get(1 + random.nextInt(windows.size() - 1)), 0, ORIGIN)
                        .times(PIECE));
            }
        }
        return samples;
    }

    List<String> toChoose() throws IOException {
        return heldOut(false);
    }

    List<String> toMeasure() throws IOException {
        return heldOut(true);
    }

    private List<String> heldOut(boolean measured) throws IOException {
        return texts("valid").stream()
                .filter(text -> Sets.isHeldOut("half " + text, 2) == measured)
                .toList();
    }

    private List<String> texts(String part) throws IOException {
        List<Sample> samples = new ArrayList<>(sets.smsa(part));
        samples.addAll(sets.nusax(part));
        samples.addAll(sets.reviews("hoasa", part));
        samples.addAll(sets.reviews("casa", part));
        for (List<Sample> whole : List.of(sets.prdect(), sets.headlines())) {
            boolean kept = part.equals("valid");
            whole.stream()
                    .filter(sample -> Sets.isHeldOut(sample.text(), 10) == kept)
                    .forEach(samples::add);
        }
        return samples.stream()
                .map(Sample::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    /** The same texts cut down to the first one to four words, twice: about as long as what a hurried reviewer leaves. */
    List<String> cutShort(List<String> texts) {
        var random = new SplittableRandom(seed);
        return texts.stream()
                .flatMap(text -> Stream.of(pieces(text, random), pieces(text, random)))
                .map(List::getFirst)
                .toList();
    }

    private static List<String> pieces(String text, SplittableRandom random) {
        String[] words = text.split(" ");
        int first = random.nextInt(words.length);
        return List.of(
                some(words, 0, 1 + random.nextInt(MOST_WORDS_OF_A_PIECE)),
                some(words, first, 1 + random.nextInt(MOST_WORDS_OF_A_PIECE)));
    }

    private static String some(String[] words, int first, int count) {
        return String.join(" ", Arrays.copyOfRange(words, first, Math.min(words.length, first + count)));
    }

    /** The text, and where it is long the stretches of it in which the reader looks for the threat one by one. */
    static List<String> windows(String text, Threat threat) {
        return windows(text, threat == Threat.GAMBLING ? WINDOW : WIDE_WINDOW);
    }

    private static List<String> windows(String text, int window) {
        String[] words = text.split(" ");
        List<String> windows = new ArrayList<>(List.of(text));
        for (int at = 0; words.length > window && words.length - at > window / 2; at += window / 2) {
            windows.add(some(words, at, window));
        }
        return windows;
    }
}
