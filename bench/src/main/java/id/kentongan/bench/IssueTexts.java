package id.kentongan.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/**
 * What streams for measuring are made of, from a folder of data: posts that speak of nothing in particular, and crises with
 * their posts in the order of time.
 */
record IssueTexts(Map<String, List<String>> backgrounds, List<Crisis> crises) {
    private static final CSVFormat CSV =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
    private static final int FEWEST_POSTS = 80;
    private static final long HOUR = 3600;

    /**
     * @param language of the background that it comes up in
     * @param curve seconds from the first post on at which posts were written; empty when nobody knows
     */
    record Crisis(String name, String language, List<String> texts, List<Long> curve) {}

    static IssueTexts read(Path data) throws IOException {
        Map<String, List<String>> backgrounds = new LinkedHashMap<>();
        List<Crisis> crises = new ArrayList<>();
        List<String> english = new ArrayList<>();
        Map<String, List<String>> topics = new TreeMap<>();
        for (CSVRecord row : rows(data.resolve("crises/t6_tweets.csv.gz"))) {
            if (row.get("label").equals("off-topic")) {
                english.add(row.get("text"));
            } else {
                topics.computeIfAbsent(row.get("crisis"), name -> new ArrayList<>())
                        .add(row.get("text"));
            }
        }
        backgrounds.put("en", english);
        topics.forEach((name, texts) -> crises.add(new Crisis("t6 " + name, "en", texts, List.of())));
        crises.addAll(labelled(data));
        backgrounds.put("id", indonesian(data));
        crises.addAll(local(data));
        return new IssueTexts(backgrounds, crises);
    }

    private static List<Crisis> labelled(Path data) throws IOException {
        Map<String, List<String>> texts = new TreeMap<>();
        for (CSVRecord row : rows(data.resolve("crises/t26_tweets_labeled.csv.gz"))) {
            if (row.get("informativeness").startsWith("Related")) {
                texts.computeIfAbsent(row.get("event"), name -> new ArrayList<>())
                        .add(row.get("text"));
            }
        }
        Map<String, List<Long>> times = new TreeMap<>();
        for (CSVRecord row : rows(data.resolve("crises/t26_timeline_all.csv.gz"))) {
            times.computeIfAbsent(row.get("event"), name -> new ArrayList<>())
                    .add(Instant.parse(row.get("created_at")).getEpochSecond());
        }
        List<Crisis> crises = new ArrayList<>();
        texts.forEach((name, posts) ->
                crises.add(new Crisis("t26 " + name, "en", posts, onset(times.getOrDefault(name, List.of())))));
        return crises;
    }

    /** Two days from where an event takes off: where six hours bring a sixth of what the busiest six bring. */
    private static List<Long> onset(List<Long> times) {
        var sorted = times.stream().sorted().toList();
        var most = 0;
        var counts = new int[sorted.size()];
        for (int i = 0, j = 0; i < sorted.size(); i++) {
            while (j < sorted.size() && sorted.get(j) < sorted.get(i) + 6 * HOUR) {
                j++;
            }
            counts[i] = j - i;
            most = Math.max(most, counts[i]);
        }
        var start = 0;
        while (start < counts.length && counts[start] * 6 < most) {
            start++;
        }
        var first = start < sorted.size() ? sorted.get(start) : 0;
        return sorted.stream()
                .filter(at -> at >= first && at < first + 48 * HOUR)
                .map(at -> at - first)
                .toList();
    }

    private static List<String> indonesian(Path data) throws IOException {
        List<String> texts = new ArrayList<>();
        for (var name : List.of(
                "pilkada_jatim2024/train.tsv",
                "pilkada_dki2017/train.tsv",
                "sp4n_tweets/train.tsv",
                "polri_sentiment/train.tsv",
                "streams/polri_tweets_2024-10_2024-12.tsv",
                "streams/pilpres_debate_2023-12.tsv",
                "streams/pilkada_banten2024_youtube_comments.tsv",
                "emot/train.tsv",
                "smsa/train.tsv",
                "hatespeech/train.tsv")) {
            texts.addAll(column(data.resolve(name), "text", row -> true));
        }
        return texts;
    }

    private static List<Crisis> local(Path data) throws IOException {
        var complaints = data.resolve("complaints_infra/stream_until_2025-08-24.tsv");
        List<Crisis> crises = new ArrayList<>();
        for (var word : List.of("banjir", "tumbang", "lampu", "sampah", "rusak")) {
            add(crises, "complaints " + word, column(complaints, "text", row -> row.contains(word)));
        }
        var apps = data.resolve("apps_gov/train_until2023.tsv");
        add(crises, "apps MyPertamina", column(apps, "text", row -> row.contains("MyPertamina\t2022-07-0")));
        add(crises, "apps M-Paspor", column(apps, "text", row -> row.contains("M-Paspor\t2023-01-31")));
        return crises;
    }

    private static void add(List<Crisis> crises, String name, List<String> texts) {
        if (texts.size() >= FEWEST_POSTS) {
            crises.add(new Crisis(name, "id", texts, List.of()));
        }
    }

    private static List<String> column(Path file, String name, Predicate<String> wanted) throws IOException {
        var lines = Files.readAllLines(file);
        var at = List.of(lines.getFirst().split("\t")).indexOf(name);
        return lines.stream()
                .skip(1)
                .filter(wanted)
                .map(line -> line.split("\t", -1))
                .filter(fields -> fields.length > at)
                .map(fields -> fields[at])
                .toList();
    }

    private static List<CSVRecord> rows(Path file) throws IOException {
        try (InputStream in = new GZIPInputStream(Files.newInputStream(file));
                Reader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return CSV.parse(reader).getRecords();
        }
    }
}
