package id.kentongan.trainer;

import id.kentongan.text.Element;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Predicate;

/** Writes the model card: the prose is a template beside this class, every figure in it is measured now. */
final class Card {
    private static final List<String> POLARITIES = Head.SENTIMENT.outcomes();

    private final Sets sets;
    private final Harmless harmless;
    private final Own own = new Own(Training.SEED);
    private final Judge judge;

    Card(Sets sets, Judge judge) {
        this.sets = sets;
        this.harmless = new Harmless(sets, Training.SEED);
        this.judge = judge;
    }

    String write(long packed, long unpacked) throws IOException {
        Map<String, String> figures = new LinkedHashMap<>();
        figures.put("version", Train.VERSION);
        figures.put("size", "%.1f MB in the library, %.0f MB in memory".formatted(packed / 1e6, unpacked / 1e6));
        figures.put("speed", speed());
        figures.put("sentiment", sentiment());
        figures.put("nusax", byLanguage());
        figures.put("confusion", confusion(judge.sentiment(sets.smsa("valid"))));
        figures.put("calibration", calibration());
        figures.put("language", language());
        figures.put("threats", threats());
        figures.put("alarms", alarms());
        figures.put("harmless", harmless());
        figures.put("elements", elements());
        String card = template();
        for (Map.Entry<String, String> figure : figures.entrySet()) {
            card = card.replace("{{" + figure.getKey() + "}}", figure.getValue());
        }
        return card;
    }

    private static String template() throws IOException {
        try (InputStream in = Objects.requireNonNull(Card.class.getResourceAsStream("/card.md"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String line(String name, Measure measure, String beat) {
        return "| %s | %,d | %s | %s | %s |%n"
                .formatted(name, measure.size(), percent(measure.accuracy()), percent(measure.macroF1()), beat);
    }

    private static String percent(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private static String percent(Measure.Figure figure) {
        return String.format(Locale.ROOT, "%.1f [%.1f, %.1f]", figure.value(), figure.low(), figure.high());
    }

    private String speed() throws IOException {
        List<Sample> reviews = sets.stars("reviews_public/train.tsv", "rating");
        double length =
                reviews.stream().mapToInt(s -> s.text().length()).average().orElse(0);
        return "%.0f µs a text (place reviews, mean %.0f characters, one thread)"
                .formatted(judge.speed(reviews), length);
    }

    private String sentiment() throws IOException {
        var table = new StringBuilder();
        table.append(line("SmSA, validation part", judge.sentiment(sets.smsa("valid")), "75.1 (test part)"));
        table.append(
                line("NusaX, validation part, 12 languages", judge.sentiment(sets.nusax("valid")), "78.4 (test part)"));
        table.append(line(
                "NusaTranslation, validation part, negative or positive",
                judge.twoSides(sets.nusatranslation("valid")),
                "78.4 (test part)"));
        table.append(line(
                "the same, Palembang (mui) alone, from three answers",
                judge.sentiment(sets.nusatranslation("valid", "mui")),
                "80.3 (test part, two answers)"));
        table.append(line("our own texts, held out, hard on purpose", judge.sentiment(own(review -> true)), "none"));
        table.append(line(
                "place reviews, stars as label",
                judge.sentiment(sets.stars("reviews_public/train.tsv", "rating")),
                "46.8"));
        table.append(line(
                "government app reviews, stars as label",
                judge.sentiment(sets.stars("apps_gov/train_until2023.tsv", "rating")),
                "none"));
        table.append(line(
                "reviews of a vehicle-tax service, machine-made labels",
                judge.sentiment(sets.labelled("apps_gov/signal_samsat_silver_train.tsv", "label")),
                "none"));
        table.append(line(
                "posts about the police",
                judge.sentiment(sets.labelled("polri_sentiment/train.tsv", "label")),
                "none"));
        table.append(line(
                "posts about SP4N-LAPOR", judge.sentiment(sets.labelled("sp4n_tweets/train.tsv", "label")), "none"));
        return table.toString().stripTrailing();
    }

    private static List<Sample> own(Predicate<Handwritten.Review> wanted) {
        return new Handwritten()
                .reviews().stream()
                        .filter(review -> review.heldOut() && wanted.test(review))
                        .map(review -> Sample.of(
                                review.text(),
                                review.polarity(),
                                review.kind().name().toLowerCase(Locale.ROOT)))
                        .toList();
    }

    private String byLanguage() throws IOException {
        Map<String, List<Sample>> languages = new TreeMap<>();
        sets.nusaxLanguages("valid").forEach(sample -> languages
                .computeIfAbsent(sample.origin(), key -> new ArrayList<>())
                .add(sample));
        var table = new StringBuilder();
        languages.forEach((code, samples) -> table.append(
                "| %s | %s |%n".formatted(code, percent(judge.sentiment(samples).macroF1()))));
        return table.toString().stripTrailing();
    }

    private static String confusion(Measure measure) {
        var table = new StringBuilder();
        int[][] counts = measure.confusion();
        for (int truth = 0; truth < 3; truth++) {
            int[] row = counts[truth];
            table.append("| %s | %d | %d | %d |%n".formatted(POLARITIES.get(truth), row[0], row[1], row[2]));
        }
        return table.toString().stripTrailing();
    }

    private String calibration() throws IOException {
        var table = new StringBuilder();
        Map<String, List<Sample>> parts = new LinkedHashMap<>();
        parts.put("SmSA, validation part", sets.smsa("valid"));
        parts.put("NusaX, validation part", sets.nusax("valid"));
        parts.put("place reviews, stars as label", sets.stars("reviews_public/train.tsv", "rating"));
        parts.put("government app reviews, stars as label", sets.stars("apps_gov/train_until2023.tsv", "rating"));
        parts.forEach((name, samples) -> {
            double[] sure = judge.sure(samples);
            table.append("| %s | %s | %s | %s |%n"
                    .formatted(name, percent(sure[0]), percent(sure[1]), percent(judge.miscalibration(samples))));
        });
        return table.toString().stripTrailing();
    }

    private String language() throws IOException {
        List<Sample> heldOut = sets.languages(Head.LANGUAGE.outcomes(), true);
        List<Sample> closed = sets.closedLanguages(Head.LANGUAGE.outcomes());
        return (line("held-out texts, 18 languages", judge.language(heldOut), "97.2 (test part, 19)")
                        + line(
                                "their first five words",
                                judge.language(Sets.firstWords(heldOut, 5)),
                                "82.6 (test part)")
                        + line(
                                "Malay posts and headlines and English reviews from sources never trained on",
                                judge.language(closed),
                                "none"))
                .stripTrailing();
    }

    private String threats() throws IOException {
        var table = new StringBuilder();
        table.append(threat(
                "gambling: held-out comments",
                judge.threats(sets.gambling(c -> c.open() && c.heldOut()), Threat.GAMBLING)));
        table.append(threat(
                "gambling: brands never seen, with held-out harmless comments",
                judge.threats(
                        sets.gambling(c -> c.open() && c.heldOut() && (!c.gambling() || c.heldOutBrand())),
                        Threat.GAMBLING)));
        table.append(threat(
                "gambling: comments of another collector",
                judge.threats(sets.gambling(c -> !c.open()), Threat.GAMBLING)));
        table.append(threat(
                "gambling: comments of a third collector",
                judge.threats(sets.flagged("judol_comments/extra_ikryz7_train.tsv", "label", "1"), Threat.GAMBLING)));
        table.append(
                threat("gambling: titles and descriptions of pages, injected or honest", judge.pages(sets.pages())));
        table.append(threat(
                "scam or phishing: text messages",
                judge.threats(sets.flagged("sms_scam/train.tsv", "label", "penipuan"), Threat.SCAM, Threat.PHISHING)));
        table.append(threat(
                "abuse: posts (another definition of abuse)",
                judge.threats(sets.flagged("hatespeech/train.tsv", "Abusive", "1"), Threat.ABUSE)));
        return table.toString().stripTrailing();
    }

    private static String threat(String name, Measure measure) {
        return "| %s | %,d | %s | %s | %s |%n"
                .formatted(
                        name,
                        measure.size(),
                        percent(measure.f1(1)),
                        percent(measure.recall(1)),
                        String.format(Locale.ROOT, "%.2f", 100 - measure.recall(0)));
    }

    private String alarms() throws IOException {
        var table = new StringBuilder();
        for (String file :
                List.of("reviews_public/train.tsv", "apps_gov/train_until2023.tsv", "sp4n_tweets/train.tsv")) {
            List<Sample> harmless = sets.labelled(file, "text").stream()
                    .map(sample -> Sample.of(sample.text(), 0, file))
                    .toList();
            table.append("| %s |".formatted(file.substring(0, file.indexOf('/'))));
            for (Threat kind : Threat.values()) {
                double share = 100 - judge.threats(harmless, kind).recall(0);
                table.append(String.format(Locale.ROOT, " %.2f |", share));
            }
            table.append(String.format(Locale.ROOT, " %.2f |%n", judge.ownVoiceShare(harmless)));
        }
        return table.toString().stripTrailing();
    }

    /** The half of the held-out harmless texts on which no threshold was chosen. */
    private String harmless() throws IOException {
        List<String> whole = harmless.toMeasure();
        Map<String, List<String>> texts = new LinkedHashMap<>();
        texts.put("whole", whole);
        texts.put("cut to their first one to four words", harmless.cutShort(whole));
        var table = new StringBuilder();
        texts.forEach((name, some) -> {
            table.append("| %s | %,d |".formatted(name, some.size()));
            for (Threat kind : Threat.values()) {
                List<Sample> samples = some.stream()
                        .filter(text -> (own.doubtful(text) >> kind.ordinal() & 1) == 0)
                        .map(text -> Sample.of(text, 0, name))
                        .toList();
                table.append(String.format(
                        Locale.ROOT,
                        " %.2f |",
                        100 - judge.threats(samples, kind).recall(0)));
            }
            table.append("%n".formatted());
        });
        return table.toString().stripTrailing();
    }

    private String elements() throws IOException {
        List<Sets.Labelled> own = new Handwritten()
                .reviews().stream()
                        .filter(Handwritten.Review::heldOut)
                        .map(Handwritten.Review::labelled)
                        .toList();
        return elements(judge.elements(sets.elements()))
                + "%n%nOn %,d of our own texts, held out, with shorter and more indirect remarks:%n%n| element | right | false | missed | F1 |%n|---|---|---|---|---|%n"
                        .formatted(own.size())
                + elements(judge.elements(own));
    }

    private static String elements(Judge.ElementCounts counts) {
        var table = new StringBuilder();
        double macro = 0;
        for (Element element : Element.values()) {
            int[] c = counts.counts.getOrDefault(element, new int[3]);
            macro += Judge.ElementCounts.f1(c) / Element.values().length;
            table.append("| %s | %d | %d | %d | %s |%n"
                    .formatted(element.code(), c[0], c[1], c[2], percent(Judge.ElementCounts.f1(c))));
        }
        int[] all = counts.total;
        table.append("| **all (micro)** | %d | %d | %d | **%s** |%n"
                .formatted(all[0], all[1], all[2], percent(Judge.ElementCounts.f1(all))));
        double leaning = 200.0 * counts.leaning / Math.max(1, 2 * all[0] + all[1] + all[2]);
        table.append("%nMacro-F1 %s; micro-F1 with the lean right too %s; doubtful cells left out %s."
                .formatted(percent(macro), percent(leaning), percent(Judge.ElementCounts.f1(counts.withoutMaybe))));
        return table.toString();
    }
}
