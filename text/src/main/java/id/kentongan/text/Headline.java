package id.kentongan.text;

import id.kentongan.text.model.Words;
import java.util.Set;

/**
 * How many words at the beginning of a longer text are its headline. Every outlet sets its own above the same report, so
 * a headline says nothing about whether two texts are the same. It is the first line when there are lines; else words
 * that begin with capitals, as Indonesian headlines do, up to the end of a sentence or the first ordinary word.
 */
final class Headline {
    /** Longer openings are no headline but a text without lines, or one in capitals. */
    private static final int LONGEST = 30;

    /** Names with their titles at the beginning of a report are shorter; most headlines are not. */
    private static final int FEWEST = 8;

    /** Behind a headline without an end the report begins with names in capitals too. */
    private static final int USUAL = 12;

    private static final int FEWEST_OF_SENTENCE = 4;

    /** What stays small in a headline, besides words of up to three letters. */
    private static final Set<String> SMALL = Set.of(
            "akan", "agar", "antara", "atau", "bagi", "bisa", "dalam", "dari", "demi", "dengan", "hingga", "jadi",
            "jika", "karena", "lewat", "oleh", "pada", "para", "saat", "sampai", "sebagai", "soal", "tapi", "tentang",
            "untuk", "usai", "yang");

    private Headline() {}

    /**
     * @param spoken which of the words are words and not signs
     * @param count how many there are
     */
    static int words(String text, Words words, int[] spoken, int count) {
        boolean titled = true;
        int capital = 0;
        int sentence = 0;
        for (int i = 0; i < Math.min(count, LONGEST); i++) {
            if (i > 0) {
                String between = between(text, words.to(spoken[i - 1]), words.from(spoken[i]));
                if (between.indexOf('\n') >= 0) {
                    return i;
                }
                if (titled && sentence == 0 && i >= FEWEST_OF_SENTENCE && endsSentence(between)) {
                    sentence = i;
                }
            }
            titled = titled && isTitled(text, words, spoken[i]);
            if (titled && !startsSmall(text, words, spoken[i])) {
                capital = i + 1;
            }
        }
        if (sentence > 0 || titled) {
            return sentence;
        }
        return capital >= FEWEST ? Math.min(capital, USUAL) : 0;
    }

    /** One character may stand for the end of one word and the beginning of the next. */
    private static String between(String text, int from, int to) {
        return from < to ? text.substring(from, to) : "";
    }

    private static boolean endsSentence(String between) {
        for (int i = 0; i + 1 < between.length(); i++) {
            if (".!?".indexOf(between.charAt(i)) >= 0) {
                return Character.isWhitespace(between.charAt(between.length() - 1));
            }
        }
        return false;
    }

    private static boolean isTitled(String text, Words words, int word) {
        return !startsSmall(text, words, word)
                || words.end(word) - words.start(word) <= 3
                || SMALL.contains(words.text(word));
    }

    private static boolean startsSmall(String text, Words words, int word) {
        return Character.isLowerCase(text.codePointAt(words.from(word)));
    }
}
