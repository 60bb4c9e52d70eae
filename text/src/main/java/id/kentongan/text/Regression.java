package id.kentongan.text;

import id.kentongan.text.model.Clause;
import id.kentongan.text.model.Features;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Logistic regression on words and pairs of words above the scores that a model gives, by a few passes of stochastic gradient
 * descent whose steps are measured by how many features share them (normalised least mean squares: Nagumo and Noda, IEEE
 * Trans. Autom. Control 12 (1967) 282-287), with a pull towards what the model says.
 */
final class Regression {
    private static final int PASSES = 15;
    private static final double STEP = 0.5;
    private static final double PULL = 0.05;
    /** As if so many more features shared each step, which then carry nothing: little evidence moves little. */
    private static final double SPREAD = 2;

    /** In how many texts a word must stand. */
    private static final int SHARED = 2;

    /** Longer texts say many things at once, and are left out. */
    private static final int LONGEST = 400;

    private static final long SEED = 2026;

    /** Some words in a row with what the model says of it for the outcomes of one decision. */
    private record Part(int first, int end, double norm, double[] model) {}

    /** @param features two for each word, -1 for none */
    private record Text(
            Lesson lesson, int[] features, Part whole, List<Part> clauses, Map<Threat, List<Part>> windows) {}

    private final Reader reader;
    private final Model model;
    private final Map<Integer, Integer> index = new HashMap<>();
    private final List<Text> texts = new ArrayList<>();
    private final double[] learnt;
    /** What each feature takes of a step: the less, the more texts have it. */
    private final double[] rarity;

    /**
     * @param reader on the model alone
     * @param lessons no two of the same text
     */
    Regression(Reader reader, List<Lesson> lessons) {
        this.reader = reader;
        this.model = reader.models();
        Map<Lesson, Words> words = new LinkedHashMap<>();
        for (Lesson lesson : lessons) {
            Words read = Words.of(NormalForm.of(lesson.document().whole()));
            if (read.count() > 0 && read.count() <= LONGEST) {
                words.put(lesson, read);
            }
        }
        rarity = findShared(words);
        words.forEach((lesson, read) -> texts.add(text(lesson, read)));
        learnt = new double[index.size() * Adaptation.WIDTH];
    }

    /** Numbers the features that more than one text has, in the order in which they are met. */
    private double[] findShared(Map<Lesson, Words> lessons) {
        Map<Integer, Integer> count = new LinkedHashMap<>();
        for (Words words : lessons.values()) {
            Set<Integer> seen = new HashSet<>();
            for (int word = 0; word < words.count(); word++) {
                seen.add(Features.whole(words, word));
                seen.add(Features.pair(words, word));
            }
            seen.forEach(hash -> count.merge(hash, 1, Integer::sum));
        }
        count.remove(0);
        double[] rarities = new double[count.size()];
        count.forEach((hash, texts) -> {
            if (texts >= SHARED) {
                rarities[index.size()] = 1 / Math.sqrt(texts);
                index.put(hash, index.size());
            }
        });
        return rarities;
    }

    private Text text(Lesson lesson, Words words) {
        int[] features = new int[2 * words.count()];
        for (int word = 0; word < words.count(); word++) {
            features[2 * word] = index.getOrDefault(Features.whole(words, word), -1);
            features[2 * word + 1] = index.getOrDefault(Features.pair(words, word), -1);
        }
        Evidence evidence = reader.evidence(words);
        Part whole = part(evidence, Head.SENTIMENT, new Clause(0, words.count()));
        double[] languages = evidence.scores(Head.LANGUAGE, 0, words.count());
        Odds.softmax(languages);
        reader.addSurroundings(whole.model(), languages, lesson.document());
        return new Text(
                lesson,
                features,
                whole,
                Clause.of(words, 0, words.count()).stream()
                        .map(clause -> part(evidence, Head.ELEMENT, clause))
                        .toList(),
                windows(evidence, lesson.document().kind()));
    }

    private static Map<Threat, List<Part>> windows(Evidence evidence, Kind kind) {
        Map<Threat, List<Part>> windows = new EnumMap<>(Threat.class);
        for (Threat threat : Threat.values()) {
            windows.put(
                    threat,
                    Findings.windows(evidence, kind, threat).stream()
                            .map(window -> part(evidence, Head.THREAT, window))
                            .toList());
        }
        return windows;
    }

    private static Part part(Evidence evidence, Head head, Clause clause) {
        return new Part(
                clause.first(),
                clause.end(),
                evidence.norm(clause.first(), clause.end()),
                evidence.scores(head, clause.first(), clause.end()));
    }

    void learn() {
        int[] order = IntStream.range(0, texts.size()).toArray();
        var random = new Random(SEED);
        for (int pass = 0; pass < PASSES; pass++) {
            shuffle(order, random);
            for (int i : order) {
                learnFrom(texts.get(i));
            }
            for (int i = 0; i < learnt.length; i++) {
                learnt[i] *= 1 - PULL;
            }
        }
    }

    private static void shuffle(int[] order, Random random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int kept = order[i];
            order[i] = order[j];
            order[j] = kept;
        }
    }

    private void learnFrom(Text text) {
        Lesson lesson = text.lesson();
        if (lesson.feeling() != null) {
            double[] p = new double[Head.SENTIMENT.size()];
            for (int outcome = 0; outcome < p.length; outcome++) {
                p[outcome] = score(text, text.whole(), outcome, outcome);
            }
            Odds.softmax(p);
            for (int outcome = 0; outcome < p.length; outcome++) {
                double truth = outcome == lesson.feeling().ordinal() ? 1 : 0;
                step(text, text.whole(), outcome, truth - p[outcome]);
            }
        }
        int column = Head.SENTIMENT.size();
        for (Element element : Element.values()) {
            Boolean truth = lesson.elements().get(element);
            if (truth != null) {
                learnWhether(text, text.clauses(), element.ordinal(), column + element.ordinal(), truth);
            }
        }
        column += Head.ELEMENT.size();
        for (Threat threat : Threat.values()) {
            Boolean truth = lesson.threats().get(threat);
            if (truth != null) {
                learnWhether(
                        text,
                        text.windows().getOrDefault(threat, List.of()),
                        threat.ordinal(),
                        column + threat.ordinal(),
                        truth);
            }
        }
    }

    /** What is there stands in the stretch that speaks for it most; what is not stands in none, that one least of all. */
    private void learnWhether(Text text, List<Part> stretches, int outcome, int column, boolean truth) {
        Part best = stretches.getFirst();
        double most = Double.NEGATIVE_INFINITY;
        for (Part stretch : stretches) {
            double score = score(text, stretch, outcome, column);
            if (score > most) {
                most = score;
                best = stretch;
            }
        }
        step(text, best, column, (truth ? 1 : 0) - Odds.logistic(most));
    }

    private double score(Text text, Part stretch, int outcome, int column) {
        double sum = 0;
        for (int i = 2 * stretch.first(); i < 2 * stretch.end(); i++) {
            int feature = text.features()[i];
            sum += feature < 0 ? 0 : learnt[feature * Adaptation.WIDTH + column];
        }
        return stretch.model()[outcome] + sum / stretch.norm();
    }

    /** Moves the score by a part of the error, the less the fewer features can carry it. */
    private void step(Text text, Part stretch, int column, double error) {
        double carriers = 0;
        for (int i = 2 * stretch.first(); i < 2 * stretch.end(); i++) {
            carriers += text.features()[i] < 0 ? 0 : rarity[text.features()[i]];
        }
        double move = STEP * error * stretch.norm() / (carriers + SPREAD);
        for (int i = 2 * stretch.first(); i < 2 * stretch.end(); i++) {
            if (text.features()[i] >= 0) {
                learnt[text.features()[i] * Adaptation.WIDTH + column] += move * rarity[text.features()[i]];
            }
        }
    }

    /** The features that move most, in whole units of the model's table. */
    Adaptation adaptation(int number, double strength) {
        Map<Integer, short[]> rows = new HashMap<>();
        Map<Integer, Double> reach = new HashMap<>();
        index.forEach((hash, feature) -> {
            short[] row = new short[Adaptation.WIDTH];
            double most = 0;
            for (int i = 0; i < row.length; i++) {
                float unit = model.scale()[Adaptation.column(i)];
                long units = unit <= 0 ? 0 : Math.round(strength * learnt[feature * Adaptation.WIDTH + i] / unit);
                row[i] = (short) Math.clamp(units, -Adaptation.FURTHEST, Adaptation.FURTHEST);
                most = Math.max(most, Math.abs(row[i] * unit));
            }
            if (most > 0) {
                rows.put(hash, row);
                reach.put(hash, most);
            }
        });
        var strongest = new TreeMap<Integer, short[]>();
        reach.entrySet().stream()
                .sorted(Comparator.comparingDouble((Map.Entry<Integer, Double> each) -> -each.getValue())
                        .thenComparing(Map.Entry::getKey))
                .limit(Adaptation.MOST)
                .forEach(
                        each -> strongest.put(each.getKey(), Arrays.copyOf(rows.get(each.getKey()), Adaptation.WIDTH)));
        return Adaptation.of(model.version(), number, strongest);
    }
}
