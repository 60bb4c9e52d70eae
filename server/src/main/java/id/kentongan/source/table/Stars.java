package id.kentongan.source.table;

import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/** Reads the stars that people and tools write; only whole ones from 1 to 5. */
final class Stars {

    private static final Pattern NUMBER = Pattern.compile("(?:bintang |rated )?([1-5])(?:[.,]0{1,6})?"
            + "(?: ?/ ?5(?:[.,]0)?| (?:dari|out of|of) 5(?:[.,]0)?)?(?: (?:bintang|stars?))?");
    private static final Pattern SIGNS = Pattern.compile("([\u2605\u2b50]\ufe0f?){1,5}\u2606{0,4}");
    private static final Map<String, Integer> WORDS = Map.of(
            "one", 1, "two", 2, "three", 3, "four", 4, "five", 5, "satu", 1, "dua", 2, "tiga", 3, "empat", 4, "lima",
            5);

    private Stars() {}

    /** @return empty when it is no number of stars */
    static OptionalInt read(String written) {
        var text = written.strip().toLowerCase(Locale.ROOT);
        var number = NUMBER.matcher(text);
        if (number.matches()) {
            return OptionalInt.of(Integer.parseInt(number.group(1)));
        }
        if (SIGNS.matcher(text).matches()) {
            int stars =
                    (int) text.chars().filter(c -> c == 0x2605 || c == 0x2b50).count();
            int all = (int) text.chars().filter(c -> c != 0xfe0f).count();
            return all <= 5 ? OptionalInt.of(stars) : OptionalInt.empty();
        }
        var word = WORDS.get(text);
        return word == null ? OptionalInt.empty() : OptionalInt.of(word);
    }
}
