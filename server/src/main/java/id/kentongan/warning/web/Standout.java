package id.kentongan.warning.web;

import id.kentongan.mention.Mention;
import id.kentongan.text.Terms;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/**
 * The words by which some mentions stand out from others: those that clearly more of them use. Each mention counts once for a
 * word, however often it says it.
 */
final class Standout {
    private static final int FEWEST = 3;
    private static final int MOST = 6;
    /** As if the word had stood in half a mention of the others too. */
    private static final double PRIOR = 0.5;
    /** So many times the share of the others. */
    private static final double TIMES = 2;

    private Standout() {}

    /** The words, the most telling first; empty where no word is used by enough of them. */
    static List<String> words(List<Mention> these, List<Mention> others) {
        var here = counts(these);
        var there = counts(others);
        return here.entrySet().stream()
                .filter(each -> each.getValue() >= FEWEST)
                .filter(each -> ratio(each, these.size(), there, others.size()) >= TIMES)
                .sorted(Comparator.comparingDouble((Map.Entry<String, Integer> each) ->
                                -each.getValue() * Math.log(ratio(each, these.size(), there, others.size())))
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static double ratio(Map.Entry<String, Integer> word, int these, Map<String, Integer> there, int others) {
        double share = (double) word.getValue() / these;
        double usual = (there.getOrDefault(word.getKey(), 0) + PRIOR) / (others + 2 * PRIOR);
        return share / usual;
    }

    private static Map<String, Integer> counts(List<Mention> mentions) {
        var counts = new HashMap<String, Integer>();
        for (var mention : mentions) {
            new HashSet<>(Terms.of(mention.text())).forEach(term -> counts.merge(term, 1, Integer::sum));
        }
        return counts;
    }
}
