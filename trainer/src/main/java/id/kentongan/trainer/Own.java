package id.kentongan.trainer;

import id.kentongan.text.Element;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The material written by hand for the project, in the folder {@code own}: templates and the words that fill them. */
final class Own {
    private static final String NONE = "-";

    private static final String ABUSE = "kasar";
    private static final String BAIT = "gacor";

    private final Grammar grammar = new Grammar(table("slots"));
    private final Set<String> abuse = slot(ABUSE);
    private final Set<String> bait = slot(BAIT);
    private final Scribe scribe = new Scribe(table("spelling"));
    private final long seed;

    Own(long seed) {
        this.seed = seed;
    }

    /**
     * A clause of a service review.
     *
     * @param elements a bit for each {@link Element} it speaks of
     * @param polarity how it leans, or {@link Sets#UNKNOWN} when its elements lean differently
     */
    record Remark(String text, int elements, int polarity) {}

    Scribe scribe() {
        return scribe;
    }

    Grammar grammar() {
        return grammar;
    }

    /** Clauses, up to {@code each} of every template. */
    List<Remark> remarks(int each) {
        var random = new SplittableRandom(seed);
        List<Remark> remarks = new ArrayList<>();
        for (List<String> row : table("elements").rows()) {
            int elements = 0;
            int polarity = Sets.UNKNOWN;
            for (String label : row.getFirst().split(",")) {
                String[] parts = label.split(":");
                int lean = Sets.polarity(parts[1]);
                polarity = polarity == Sets.UNKNOWN || polarity == lean ? lean : Sets.NEUTRAL;
                elements |= parts[0].equals(NONE) ? 0 : 1 << element(parts[0]);
            }
            for (String text : written(row.get(1), each, random)) {
                remarks.add(new Remark(scribe.type(text, random) + scribe.end(random), elements, polarity));
            }
        }
        return remarks;
    }

    private static int element(String code) {
        return Element.valueOf(code.toUpperCase(Locale.ROOT)).ordinal();
    }

    /** Messages, truth being a bit for each {@link Threat}. */
    List<Sample> threats(int each) {
        var random = new SplittableRandom(seed + 1);
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table("threats").rows()) {
            String label = row.getFirst();
            int truth = label.equals("none")
                    ? 0
                    : 1 << Threat.valueOf(label.toUpperCase(Locale.ROOT)).ordinal();
            for (int i = 0; i < each; i++) {
                String site = scribe.disguise(site(random), random);
                String text = grammar.write(row.get(1).replace("{situs}", "\u0001"), random);
                samples.add(Sample.of(scribe.type(text, random).replace("\u0001", site), truth, "own"));
            }
        }
        return samples;
    }

    private static Set<String> slot(String name) {
        return table("slots").rows().stream()
                .filter(row -> row.getFirst().equals(name))
                .flatMap(row -> Stream.of(row.get(1).split("\\|")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The threats that a text taken for harmless may carry all the same, by our own lists: a bit for each. */
    int doubtful(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        int gambling = bait.stream().anyMatch(lower::contains) ? 1 << Threat.GAMBLING.ordinal() : 0;
        return gambling | (holdsAbuse(text) ? 1 << Threat.ABUSE.ordinal() : 0);
    }

    /** Whether a word of the text is on our list of abusive words, drawn out ({@code goblooook}) or lengthened or not. */
    private boolean holdsAbuse(String text) {
        Words words = Words.of(NormalForm.of(text));
        for (int word = 0; word < words.count(); word++) {
            String plain = words.text(word).replaceAll("(.)\\1+", "$1");
            if (abuse.stream().anyMatch(bad -> plain.equals(bad) || bad.length() > 3 && plain.startsWith(bad))) {
                return true;
            }
        }
        return false;
    }

    /** A made-up name of a betting site. */
    String site(SplittableRandom random) {
        return grammar.write("{situs}", random).replaceAll("(?<=[a-z]) (?=[a-z])", "");
    }

    /** Posts, truth 1 where an institution speaks. */
    List<Sample> voices(int each) {
        var random = new SplittableRandom(seed + 2);
        List<String> own = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table("voices").rows()) {
            boolean institution = row.getFirst().equals("own");
            for (String text : written(row.get(1), institution ? each : 2 * each, random)) {
                if (institution) {
                    own.add(text);
                    samples.add(Sample.of(text, 1, "own"));
                } else {
                    samples.add(Sample.of(scribe.type(text, random) + scribe.end(random), 0, "own"));
                }
            }
        }
        int sentences = own.size();
        for (int i = 0; i < sentences; i++) {
            String text = own.get(random.nextInt(sentences)) + ". " + own.get(random.nextInt(sentences)) + ".";
            samples.add(Sample.of(text, 1, "own"));
        }
        return samples;
    }

    /** Sentences in Malay as written in Malaysia. */
    List<Sample> malay(int each) {
        var random = new SplittableRandom(seed + 3);
        int malay = Head.LANGUAGE.outcomes().indexOf("ms");
        List<Sample> samples = new ArrayList<>();
        for (List<String> row : table("malay").rows()) {
            int most = row.get(1).startsWith("[") ? each : 4 * each;
            for (String text : written(row.get(1), most, random)) {
                samples.add(Sample.of(text, malay, "own"));
            }
        }
        return samples;
    }

    private Set<String> written(String template, int most, SplittableRandom random) {
        Set<String> texts = new LinkedHashSet<>();
        for (int i = 0; i < most; i++) {
            String text = grammar.write(template, random);
            if (!text.isBlank()) {
                texts.add(text);
            }
        }
        return texts;
    }

    private static Table table(String name) {
        return Table.resource("own/" + name);
    }
}
