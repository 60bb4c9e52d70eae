package id.kentongan.trainer;

import id.kentongan.text.Kind;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Trains the heads and puts their weights side by side into one model. Heads are learnt beside each other, each by one
 * thread and its own seed, so that the same data give the same bytes.
 */
final class Training {
    static final int BUCKETS = 1 << 19;
    static final long SEED = 20261124;
    /** The share of held-out harmless texts, whole and cut short, that a threat may be seen in. */
    private static final double FALSE_ALARMS = 0.004;
    /** Of gambling less, of which there are real messages that tell what fewer alarms cost. */
    private static final double FALSE_ALARMS_OF_GAMBLING = 0.002;
    /** How much less likely than elsewhere a neutral text is taken to be where none was ever met, in log-odds. */
    private static final double UNLIKELY = 2;

    /** How much less likely a remark is taken to be neutral than to lean, in log-odds: who names an element has a view of it. */
    private static final double SELDOM = 1;

    private final Sets sets;
    private final int buckets;
    private final double share;
    private final Own own = new Own(SEED);
    private final Harmless harmless;

    Training(Sets sets, int buckets, double share) {
        this.sets = sets;
        this.harmless = new Harmless(sets, SEED);
        this.buckets = buckets;
        this.share = share;
    }

    private static <K extends Enum<K>, V> V of(Map<K, V> map, K key) {
        return Objects.requireNonNull(map.get(key), key::name);
    }

    private static final class Learners {
        private final Map<Head, Learner> of = new EnumMap<>(Head.class);

        private Learner of(Head head) {
            return Training.of(of, head);
        }
    }

    /** How far to trust the scores of the heads, found on texts that they were not taught. */
    private record Trust(
            Map<Head, Double> sharpness,
            double[] threats,
            double voice,
            Map<Group, double[]> languages,
            double[] remarks) {
        private double added(Head head, int outcome) {
            return switch (head) {
                case THREAT -> threats[outcome];
                case REMARK -> remarks[outcome];
                case OWN_VOICE -> voice;
                default -> 0;
            };
        }
    }

    /** Languages whose feelings were learnt from the same sets. */
    private enum Group {
        INDONESIAN,
        /** The languages of NusaX. */
        PARALLEL,
        /** Languages of which only texts with a feeling were to be had. */
        TWO_SIDED
    }

    private static Group group(String language) {
        return switch (language) {
            case "id", "ms" -> Group.INDONESIAN;
            case "abs", "bew", "bhp", "mak", "mui", "rej" -> Group.TWO_SIDED;
            default -> Group.PARALLEL;
        };
    }

    /**
     * @param measured taught all but what is held out, on which it can be measured
     * @param shipped taught everything, and trusted as far as the one that was measured
     */
    record Trained(Model measured, Model shipped) {}

    Trained run() throws IOException {
        Learners some = learn(false);
        Trust trust = trust(some);
        Model measured = assemble(some, trust);
        return new Trained(measured, assemble(learn(true), trust));
    }

    private static Learner.Settings settings(Head head) {
        return switch (head) {
            case LANGUAGE -> new Learner.Settings(4, 0.5, 0, 2, 0.2, 1, SEED);
            case SENTIMENT -> new Learner.Settings(7, 0.2, 0, 2, 0.3, 2, SEED);
            case REMARK -> new Learner.Settings(5, 0.3, 0, 2, 0.3, 2, SEED);
            case ELEMENT -> new Learner.Settings(5, 0.2, 0, 2, 0.3, 2, SEED);
            case THREAT -> new Learner.Settings(5, 0.5, 0, 2, 0.3, 2, SEED);
            case OWN_VOICE -> new Learner.Settings(5, 0.3, 0, 2, 0.2, 2, SEED);
        };
    }

    private Learners learn(boolean all) throws IOException {
        var material = new Material(sets, share, all);
        var learners = new Learners();
        Map<Head, Future<Learner>> taught = new EnumMap<>(Head.class);
        try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
            for (Head head : Head.values()) {
                taught.put(head, threads.submit(() -> learn(head, material)));
            }
            for (Head head : Head.values()) {
                learners.of.put(head, result(of(taught, head)));
            }
        }
        return learners;
    }

    private static Learner result(Future<Learner> learner) throws IOException {
        try {
            return learner.get();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UncheckedIOException known) {
                throw known.getCause();
            }
            throw new IOException(e.getCause());
        }
    }

    private Learner learn(Head head, Material material) throws IOException {
        long start = System.nanoTime();
        List<Sample> samples = material.of(head);
        var learner = new Learner(buckets, head.size(), head.exclusive(), settings(head));
        learner.learn(samples);
        System.out.printf("%s: %,d samples, %.1f s%n", head, samples.size(), (System.nanoTime() - start) / 1e9);
        return learner;
    }

    private Model assemble(Learners learners, Trust trust) throws IOException {
        int width = Head.width();
        byte[] rows = new byte[buckets * width];
        float[] scale = new float[width];
        float[] bias = new float[width];
        for (Head head : Head.values()) {
            Learner learner = learners.of(head);
            float sharpness = of(trust.sharpness, head).floatValue();
            for (int outcome = 0; outcome < head.size(); outcome++) {
                int column = head.column() + outcome;
                float start =
                        learner.bias(outcome) + (head == Head.SENTIMENT ? 0 : learner.bias(outcome, Material.OWN));
                bias[column] = sharpness * start + (float) trust.added(head, outcome);
                scale[column] = sharpness * Quantised.column(learner, outcome, rows, column);
            }
        }
        return new Model(Train.VERSION, rows, scale, bias, stars(), languages(trust), kinds());
    }

    private static float[] languages(Trust trust) {
        float[] languages = new float[3 * Head.LANGUAGE.size()];
        for (int language = 0; language < Head.LANGUAGE.size(); language++) {
            double[] added = of(trust.languages, group(Head.LANGUAGE.outcomes().get(language)));
            for (int polarity = 0; polarity < 3; polarity++) {
                languages[3 * language + polarity] = (float) added[polarity];
            }
        }
        return languages;
    }

    /** How often each feeling is expected among texts of a kind, our estimate: negative, neutral, positive. */
    private static float[] kinds() {
        float[] kinds = new float[3 * Kind.values().length];
        for (Kind kind : Kind.values()) {
            double[] shares =
                    switch (kind) {
                        case REVIEW -> new double[] {0.40, 0.20, 0.40};
                        case COMMENT, MESSAGE, PAGE -> new double[] {0.40, 0.30, 0.30};
                        case NEWS -> new double[] {0.25, 0.50, 0.25};
                        case COMPLAINT -> new double[] {0.60, 0.30, 0.10};
                    };
            for (int polarity = 0; polarity < 3; polarity++) {
                kinds[3 * kind.ordinal() + polarity] = (float) StrictMath.log(shares[polarity]);
            }
        }
        return kinds;
    }

    private Trust trust(Learners learners) throws IOException {
        Map<Head, Double> sharpness = new EnumMap<>(Head.class);
        for (Head head : Head.values()) {
            sharpness.put(head, sharpness(head, learners.of(head)));
        }
        double[] threats = new double[Head.THREAT.size()];
        for (int outcome = 0; outcome < threats.length; outcome++) {
            threats[outcome] = shift(learners.of(Head.THREAT), outcome);
        }
        var feelings = new Calibration(learners.of(Head.SENTIMENT));
        double sharp = of(sharpness, Head.SENTIMENT);
        Map<Group, double[]> languages = new EnumMap<>(Group.class);
        languages.put(Group.INDONESIAN, feelings.offsets(indonesian(), sharp));
        languages.put(Group.PARALLEL, feelings.offsets(bare(sets.nusax("valid")), sharp));
        double[] sides = feelings.offsets(bare(sets.nusatranslation("valid")), sharp);
        languages.put(Group.TWO_SIDED, new double[] {0, of(languages, Group.PARALLEL)[1] - UNLIKELY, sides[2]});
        double[] remarks = new Calibration(learners.of(Head.REMARK)).offsets(remarks(), 1);
        remarks[Sets.NEUTRAL] -= SELDOM;
        return new Trust(sharpness, threats, voice(learners.of(Head.OWN_VOICE)), languages, remarks);
    }

    /** Without the bias of the set that they come from, as the reader will meet texts. */
    private static List<Sample> bare(List<Sample> samples) {
        return samples.stream().map(sample -> sample.from("")).toList();
    }

    List<Sample> indonesian() throws IOException {
        List<Sample> samples = new ArrayList<>(bare(sets.smsa("valid")));
        heldOut().forEach(review -> samples.add(Sample.of(review.text(), review.polarity(), "held out")));
        return samples;
    }

    private static List<Handwritten.Review> heldOut() {
        return new Handwritten()
                .reviews().stream().filter(Handwritten.Review::heldOut).toList();
    }

    private static List<Sample> remarks() {
        return heldOut().stream()
                .flatMap(review -> review.remarks().stream())
                .filter(remark -> remark.polarity() != Sets.UNKNOWN)
                .map(remark -> Sample.of(remark.text(), remark.polarity(), Material.OWN))
                .toList();
    }

    private double sharpness(Head head, Learner learner) throws IOException {
        var calibration = new Calibration(learner);
        return switch (head) {
            case LANGUAGE ->
                calibration.sharpness(sets.languages(head.outcomes(), true).stream()
                        .map(sample -> sample.from(Material.OWN))
                        .toList());
            case SENTIMENT -> calibration.sharpness(judged());
            default -> 1;
        };
    }

    private List<Sample> judged() throws IOException {
        List<Sample> judged = new ArrayList<>(sets.smsa("valid"));
        judged.addAll(sets.nusax("valid"));
        heldOut()
                .forEach(review ->
                        judged.add(Sample.of(review.text(), review.polarity(), Material.origin(review.kind()))));
        return judged;
    }

    /**
     * Where a threat begins to be flagged. Only of gambling are there real messages that show what a lower threshold
     * finds; of the others nothing less likely than not is flagged.
     */
    private double shift(Learner learner, int outcome) throws IOException {
        List<String> texts = new ArrayList<>(harmless.toChoose());
        texts.addAll(harmless.cutShort(texts));
        texts.removeIf(text -> (own.doubtful(text) >> outcome & 1) == 1);
        List<List<Sample>> stretches = texts.stream()
                .map(text -> Harmless.windows(text, Threat.values()[outcome]).stream()
                        .map(window -> Sample.of(window, 0, Material.OWN))
                        .toList())
                .toList();
        boolean gambling = outcome == Threat.GAMBLING.ordinal();
        double share = gambling ? FALSE_ALARMS_OF_GAMBLING : FALSE_ALARMS;
        double shift = new Calibration(learner).shift(stretches, outcome, share);
        return gambling ? shift : Math.min(0, shift);
    }

    /** Where the own voice begins to be heard: what the public says must not be put aside as what the institution said. */
    private double voice(Learner learner) throws IOException {
        List<String> texts = new ArrayList<>(harmless.toChoose());
        texts.addAll(harmless.cutShort(texts));
        List<List<Sample>> samples = texts.stream()
                .map(text -> List.of(Sample.of(text, 0, Material.OWN)))
                .toList();
        return Math.min(0, new Calibration(learner).shift(samples, 0, FALSE_ALARMS));
    }

    /** What stars tell of the polarity that a reader of the words would choose; half of it, since stars are given lightly. */
    private float[] stars() throws IOException {
        List<Sample> reviews = sets.prdect();
        List<Integer> given = sets.prdectStars();
        double[][] counts = new double[5][3];
        for (int i = 0; i < given.size(); i++) {
            counts[given.get(i) - 1][reviews.get(i).truth()]++;
        }
        float[] stars = new float[15];
        for (int star = 0; star < 5; star++) {
            double odds = StrictMath.log((counts[star][Sets.POSITIVE] + 10) / (counts[star][Sets.NEGATIVE] + 10));
            stars[star * 3 + Sets.NEGATIVE] = (float) (-odds / 4);
            stars[star * 3 + Sets.POSITIVE] = (float) (odds / 4);
        }
        return stars;
    }
}
