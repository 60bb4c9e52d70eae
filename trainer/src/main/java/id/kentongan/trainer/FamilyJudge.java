package id.kentongan.trainer;

import id.kentongan.text.Families;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Lets families form among news articles and holds them against labelled pairs: {@code neardup_news/articles.tsv} (id,
 * source, date, title, body) and {@code pairs.tsv} (id_a, id_b, cross_source, label), where {@code near_dup} means that
 * one body holds half of the other. Every other pair counts as different, also one that shares a little less than half.
 */
final class FamilyJudge {
    private static final String SAME = "near_dup";

    /** What is known of an article. */
    record Article(String id, String date, String title, String body) {}

    /** Two articles, whether they are the same, and whether two outlets wrote them. */
    record Pair(String one, String other, String label, boolean acrossOutlets) {}

    /** @param strangers pairs that share little or nothing and were put together all the same */
    record Outcome(int right, int wrong, int missed, int strangers) {
        double precision() {
            return 100.0 * right / Math.max(1, right + wrong);
        }

        double recall() {
            return 100.0 * right / Math.max(1, right + missed);
        }
    }

    private final List<Article> articles;
    private final List<Pair> pairs;

    FamilyJudge(List<Article> articles, List<Pair> pairs) {
        this.articles =
                articles.stream().sorted(Comparator.comparing(Article::date)).toList();
        this.pairs = List.copyOf(pairs);
    }

    static FamilyJudge of(Path data) throws IOException {
        Table articles = Table.read(data.resolve("neardup_news/articles.tsv"));
        Table pairs = Table.read(data.resolve("neardup_news/pairs.tsv"));
        return new FamilyJudge(
                articles.rows().stream()
                        .map(row -> new Article(
                                articles.value(row, "id"),
                                articles.value(row, "date"),
                                articles.value(row, "title"),
                                articles.value(row, "body")))
                        .toList(),
                pairs.rows().stream()
                        .map(row -> new Pair(
                                pairs.value(row, "id_a"),
                                pairs.value(row, "id_b"),
                                pairs.value(row, "label"),
                                pairs.value(row, "cross_source").equals("1")))
                        .toList());
    }

    static boolean isThere(Path data) {
        return Files.exists(data.resolve("neardup_news/pairs.tsv"));
    }

    /** The family of every article, by its id, when they come in by their time. */
    Map<String, String> families(Function<Article, String> text) {
        var families = new Families();
        Map<String, String> found = new HashMap<>();
        articles.forEach(article -> found.put(article.id(), families.of(text.apply(article))));
        return found;
    }

    Outcome outcome(Map<String, String> families, boolean onlyAcrossOutlets) {
        int[] counts = new int[4];
        for (Pair pair : pairs) {
            boolean same = pair.label().equals(SAME);
            boolean together = families.getOrDefault(pair.one(), "").equals(families.get(pair.other()));
            if ((pair.acrossOutlets() || !onlyAcrossOutlets) && (same || together)) {
                counts[same && together ? 0 : together ? 1 : 2]++;
                counts[3] += !same && !pair.label().equals("partial") ? 1 : 0;
            }
        }
        return new Outcome(counts[0], counts[1], counts[2], counts[3]);
    }

    private static int largest(Collection<String> families) {
        return families.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.summingInt(family -> 1)))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    /** The rows of the model card. */
    String rows() {
        List<String> rows = new ArrayList<>();
        rows.addAll(rows("the text alone", Article::body));
        rows.addAll(rows("headline and text, in lines", article -> article.title() + '\n' + article.body()));
        rows.addAll(rows("headline and text, in one line", article -> article.title() + ". " + article.body()));
        return String.join("\n", rows);
    }

    private List<String> rows(String name, Function<Article, String> text) {
        Map<String, String> families = families(text);
        return List.of(
                row(name + ", across outlets", outcome(families, true), largest(families.values())),
                row(name + ", all pairs", outcome(families, false), largest(families.values())));
    }

    private static String row(String name, Outcome outcome, int largest) {
        return "| %s | %d | %.1f | %.1f | %d | %d |"
                .formatted(
                        name,
                        outcome.right() + outcome.missed(),
                        outcome.recall(),
                        outcome.precision(),
                        outcome.strangers(),
                        largest);
    }
}
