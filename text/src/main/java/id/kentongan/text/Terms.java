package id.kentongan.text;

import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The words of a text that may name what it is about, in normal form: without function words of Indonesian and English, numbers,
 * links and names of accounts. A hashtag is a word like any other.
 */
public final class Terms {
    private static final Pattern LINK = Pattern.compile("(?i)\\b(?:https?:|www\\.)\\S*");
    private static final int SHORTEST = 3;
    private static final Set<String> ENDINGS = Set.of("", "s", "t", "re", "ll", "ve", "m", "d");
    private static final Set<String> FUNCTION_WORDS = functionWords();

    private Terms() {}

    /** The terms of the text in the order in which each comes first. Safe for use by several threads. */
    public static List<String> of(String text) {
        Words words = Words.of(NormalForm.of(text));
        Matcher link = LINK.matcher(text);
        boolean linked = link.find();
        Set<String> terms = new LinkedHashSet<>();
        for (int word = 0; word < words.count(); word++) {
            while (linked && link.end() <= words.from(word)) {
                linked = link.find();
            }
            boolean inLink = linked && words.from(word) >= link.start();
            if (!inLink && !words.isSign(word) && words.end(word) - words.start(word) >= SHORTEST) {
                String term = withoutEnding(words.text(word));
                if (term.length() >= SHORTEST && !FUNCTION_WORDS.contains(term) && !isNumber(term)) {
                    terms.add(term);
                }
            }
        }
        return List.copyOf(terms);
    }

    /** What English hangs on a word with an apostrophe is no part of it. */
    private static String withoutEnding(String word) {
        int apostrophe = word.lastIndexOf('\'');
        if (apostrophe < 0) {
            return word;
        }
        return ENDINGS.contains(word.substring(apostrophe + 1))
                ? word.substring(0, apostrophe).replace("'", "")
                : word.replace("'", "");
    }

    private static boolean isNumber(String term) {
        return term.chars().noneMatch(Character::isLetter);
    }

    private static Set<String> functionWords() {
        var in = Objects.requireNonNull(Terms.class.getResourceAsStream("function-words.txt"));
        try (var reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            Set<String> words = new HashSet<>();
            reader.lines().forEach(line -> words.addAll(List.of(line.split(" "))));
            return Set.copyOf(words);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
