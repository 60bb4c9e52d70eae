package id.kentongan.text.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A stretch of words that makes one remark: up to a break in the punctuation, a turning word, or a dozen words.
 *
 * @param first its first word
 * @param end the word after its last
 */
public record Clause(int first, int end) {
    private static final int SHORTEST = 2;
    private static final int LONGEST = 14;
    private static final Set<String> TURNS = Set.of(
            "tapi",
            "tetapi",
            "tp",
            "tpi",
            "namun",
            "cuma",
            "cuman",
            "hanya",
            "sedangkan",
            "sayangnya",
            "padahal",
            "walaupun",
            "meskipun",
            "meski",
            "walau",
            "but",
            "nanging");

    /** The clauses among the words {@code from} to before {@code to}, one after the other and without gaps. */
    public static List<Clause> of(Words words, int from, int to) {
        List<Clause> clauses = new ArrayList<>();
        int first = from;
        for (int word = from + 1; word <= to; word++) {
            boolean ends = word == to
                    || word - first >= LONGEST
                    || (word - first >= SHORTEST && (words.breaksBefore(word) || TURNS.contains(words.text(word))));
            if (ends) {
                clauses.add(new Clause(first, word));
                first = word;
            }
        }
        return clauses;
    }
}
