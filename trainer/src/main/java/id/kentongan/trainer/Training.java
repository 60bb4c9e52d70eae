package id.kentongan.trainer;

import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;

/** Trains head after head and puts their weights side by side into one model. */
final class Training {
    static final int BUCKETS = 1 << 19;
    static final long SEED = 20261124;
    private static final int CLAUSE = 12;
    /** The origin whose mix of outcomes the reader starts from, for heads whose sets are too unlike to share one. */
    private static final String SPEAKS_FOR_REVIEWS = "own";

    /** Into how many other houses' advertisements every one is turned. */
    private static final int DISGUISES = 5;

    private static final int ABUSE = 1 << Threat.ABUSE.ordinal();
    private static final int NOT_ABUSE = ABUSE - 1;
    /** There are so many harmless texts that at full weight they would drown the advertisements. */
    private static final double HARMLESS = 0.3;
    /** The share of held-out harmless texts, whole and cut short, that a threat may be seen in. */
    private static final double FALSE_ALARMS = 0.002;

    private final Sets sets;
    private final int buckets;
    /** How much of the own material to write: 1 for all, less for a quick try. */
    private final double share;

    private final Own own = new Own(SEED);
    private final Harmless harmless;
    private final Map<Head, Learner> learners = new EnumMap<>(Head.class);

    Training(Sets sets, int buckets, double share) {
        this.sets = sets;
        this.harmless = new Harmless(sets, SEED);
        this.buckets = buckets;
        this.share = share;
    }

    private int each(int most) {
        return (int) Math.ceil(share * most);
    }

    Model run() throws IOException {
        learn(Head.LANGUAGE, languages(), new Learner.Settings(3, 0.5, 0, 2, 0.1, SEED));
        learn(Head.SENTIMENT, sentiment(), new Learner.Settings(6, 0.5, 0, 2, 0.1, SEED));
        learn(Head.REMARK, remarks(), new Learner.Settings(5, 0.5, 0, 2, 0.1, SEED));
        learn(Head.ELEMENT, elements(), new Learner.Settings(5, 0.3, 0, 2, 0.2, SEED));
        learn(Head.THREAT, threats(), new Learner.Settings(5, 0.5, 0, 2, 0.1, SEED));
        learn(Head.OWN_VOICE, voices(), new Learner.Settings(5, 0.5, 0, 2, 0.1, SEED));
        return assemble();
    }

    private void learn(Head head, List<Sample> samples, Learner.Settings settings) {
        long start = System.nanoTime();
        var learner = new Learner(buckets, head.size(), head.exclusive(), settings);
        learner.learn(samples);
        System.out.printf("%s: %,d samples, %.1f s%n", head, samples.size(), (System.nanoTime() - start) / 1e9);
        learners.put(head, learner);
    }

    /** Whole texts and short pieces of them, since a reader must tell a language from a few words too. */
    private List<Sample> languages() throws IOException {
        List<Sample> samples = new ArrayList<>();
        var random = new SplittableRandom(SEED);
        for (Sample sample : sets.languages(Head.LANGUAGE.outcomes(), false)) {
            samples.add(sample);
            String[] words = sample.text().split(" ");
            for (int piece = 0; piece < 2; piece++) {
                int length = 2 + random.nextInt(6);
                int first = piece == 0 ? 0 : random.nextInt(Math.max(1, words.length - length));
                String[] some = Arrays.copyOfRange(words, first, Math.min(words.length, first + length));
                samples.add(sample.with(String.join(" ", some)).times(0.5));
            }
        }
        samples.addAll(own.malay(each(80)));
        int indonesian = Head.LANGUAGE.outcomes().indexOf("id");
        for (Own.Remark remark : some(own.remarks(each(3)), 1500, random)) {
            samples.add(Sample.of(remark.text(), indonesian, "own").times(0.5));
        }
        for (Sample sample : some(sets.headlines(), 1500, random)) {
            samples.add(Sample.of(sample.text(), indonesian, "clickid"));
        }
        samples.replaceAll(sample -> sample.from(SPEAKS_FOR_REVIEWS));
        return samples;
    }

    private static <T> List<T> some(List<T> all, int most, SplittableRandom random) {
        List<T> some = new ArrayList<>(all);
        while (some.size() > most) {
            int gone = random.nextInt(some.size());
            some.set(gone, some.getLast());
            some.removeLast();
        }
        return some;
    }

    private List<Sample> sentiment() throws IOException {
        List<Sample> samples = new ArrayList<>();
        samples.addAll(sets.smsa("train"));
        samples.addAll(sets.nusax("train"));
        samples.addAll(sets.nusatranslation("train"));
        samples.addAll(sets.prdect());
        samples.addAll(sets.aspects("hoasa", "train"));
        samples.addAll(sets.aspects("casa", "train"));
        samples.addAll(
                sets.emot("train").stream().map(sample -> sample.times(0.5)).toList());
        for (Own.Remark remark : own.remarks(each(12))) {
            samples.add(Sample.of(remark.text(), remark.polarity(), "own").times(0.5));
        }
        samples.removeIf(sample -> sample.truth() == Sets.UNKNOWN);
        return samples;
    }

    /** Clauses with their lean: our own, and other sets' texts short enough to be one remark. */
    private List<Sample> remarks() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Own.Remark remark : own.remarks(each(25))) {
            samples.add(Sample.of(remark.text(), remark.polarity(), "own"));
        }
        for (Sample sample : sentiment()) {
            if (sample.text().split(" ").length <= 2 * CLAUSE
                    && !sample.origin().equals("own")) {
                samples.add(sample.times(0.5));
            }
        }
        return samples;
    }

    private List<Sample> elements() throws IOException {
        var random = new SplittableRandom(SEED);
        List<Sample> samples = new ArrayList<>();
        List<Own.Remark> remarks = own.remarks(each(60));
        for (Own.Remark remark : remarks) {
            samples.add(Sample.of(remark.text(), remark.elements(), "own"));
            if (random.nextInt(3) == 0) {
                Own.Remark other = remarks.get(random.nextInt(remarks.size()));
                int both = remark.elements() | other.elements();
                samples.add(Sample.of(remark.text() + " " + other.text(), both, "own"));
            }
        }
        List<Sample> others = new ArrayList<>(sets.emot("train"));
        others.addAll(some(sets.headlines(), 3000, random));
        others.addAll(some(sets.gambling(c -> c.open() && !c.gambling() && !c.heldOut()), 5000, random));
        for (Sample other : others) {
            String[] words = other.text().split(" ");
            String text = String.join(" ", Arrays.copyOfRange(words, 0, Math.min(words.length, CLAUSE)));
            samples.add(Sample.of(text, 0, "own").times(0.5));
        }
        return samples;
    }

    private List<Sample> threats() throws IOException {
        var random = new SplittableRandom(SEED);
        List<Sample> samples = new ArrayList<>();
        List<Own.Remark> remarks = own.remarks(each(60));
        for (Sample sample : own.threats(each(60))) {
            samples.add(sample.truth() == 0 ? sample : sample.times(8));
            if (sample.truth() == ABUSE) {
                String remark = remarks.get(random.nextInt(remarks.size())).text();
                boolean before = random.nextBoolean();
                samples.add(sample.with(before ? remark + " " + sample.text() : sample.text() + " " + remark)
                        .times(4));
            }
        }
        samples.addAll(sets.gambling(c -> c.open() && !c.heldOut()).stream()
                .map(sample -> sample.known(NOT_ABUSE))
                .toList());
        samples.addAll(disguised(random));
        for (Sample sample : sets.emot("train")) {
            samples.add(Sample.of(sample.text(), 0, "own").known(NOT_ABUSE));
        }
        for (Sample sample : harmless.toLearn()) {
            samples.add(sample.times(HARMLESS).known(~own.doubtful(sample.text())));
        }
        for (Own.Remark remark : remarks) {
            boolean odd = random.nextInt(40) == 0;
            String text = odd ? own.scribe().fancy(remark.text(), random) : remark.text();
            samples.add(Sample.of(text, 0, "own"));
        }
        samples.replaceAll(sample -> sample.from(SPEAKS_FOR_REVIEWS));
        return samples;
    }

    /** Advertisements again, for houses that do not exist: what is learnt must not be the names of the day. */
    private List<Sample> disguised(SplittableRandom random) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<Sets.Comment> comments = new ArrayList<>();
        sets.gambling(c -> c.open() && c.gambling() && !c.heldOut() && comments.add(c));
        for (int i = 0; i < DISGUISES * comments.size(); i++) {
            Sets.Comment comment = comments.get(i % comments.size());
            String site = own.scribe().disguise(own.site(random), random);
            String text = comment.renamed(site);
            if (!text.equals(comment.text())) {
                samples.add(Sample.of(text, 1, "judol").known(NOT_ABUSE));
            }
        }
        return samples;
    }

    private List<Sample> voices() throws IOException {
        var random = new SplittableRandom(SEED);
        List<Sample> samples = new ArrayList<>(own.voices(each(60)));
        List<Sample> others = new ArrayList<>(some(sets.smsa("train"), 3000, random));
        others.addAll(some(sets.headlines(), 2000, random));
        others.addAll(some(sets.prdect(), 1000, random));
        others.addAll(some(sets.emot("train"), 2000, random));
        others.forEach(sample -> samples.add(Sample.of(sample.text(), 0, "own")));
        some(own.remarks(each(8)), 1500, random).forEach(remark -> samples.add(Sample.of(remark.text(), 0, "own")));
        return samples;
    }

    private Model assemble() throws IOException {
        int width = Head.width();
        byte[] rows = new byte[buckets * width];
        float[] scale = new float[width];
        float[] bias = new float[width];
        for (Head head : Head.values()) {
            Learner learner = learner(head);
            float sharpness = (float) sharpness(head);
            for (int outcome = 0; outcome < head.size(); outcome++) {
                int column = head.column() + outcome;
                float start = learner.bias(outcome) + learner.bias(outcome, SPEAKS_FOR_REVIEWS);
                bias[column] = sharpness * start + (float) shift(head, outcome);
                scale[column] = sharpness * Quantised.column(learner, outcome, rows, column);
            }
        }
        return new Model(Train.VERSION, rows, scale, bias, stars(), leanings());
    }

    private double sharpness(Head head) throws IOException {
        var calibration = new Calibration(learner(head));
        return switch (head) {
            case LANGUAGE ->
                calibration.sharpness(sets.languages(head.outcomes(), true).stream()
                        .map(sample -> sample.from(SPEAKS_FOR_REVIEWS))
                        .toList());
            case SENTIMENT -> calibration.sharpness(judged());
            default -> 1;
        };
    }

    /**
     * Where a threat begins to be flagged. Only of gambling are there real messages that show what a lower threshold
     * finds; of the others nothing less likely than not is flagged.
     */
    private double shift(Head head, int outcome) throws IOException {
        if (head != Head.THREAT) {
            return 0;
        }
        List<String> texts = new ArrayList<>(harmless.toChoose());
        texts.addAll(harmless.cutShort(texts));
        texts.removeIf(text -> (own.doubtful(text) >> outcome & 1) == 1);
        List<List<Sample>> stretches = texts.stream()
                .map(text -> Harmless.windows(text).stream()
                        .map(window -> Sample.of(window, 0, SPEAKS_FOR_REVIEWS))
                        .toList())
                .toList();
        double shift = new Calibration(learner(head)).shift(stretches, outcome, FALSE_ALARMS);
        return outcome == Threat.GAMBLING.ordinal() ? shift : Math.min(0, shift);
    }

    private List<Sample> judged() throws IOException {
        List<Sample> judged = new ArrayList<>(sets.smsa("valid"));
        judged.addAll(sets.nusax("valid"));
        return judged;
    }

    private Learner learner(Head head) {
        return Objects.requireNonNull(learners.get(head), head::name);
    }

    /** How the share of each polarity differs by language: the mix of the set that speaks for it. */
    private float[] leanings() throws IOException {
        Learner learner = learner(Head.SENTIMENT);
        List<String> codes = Head.LANGUAGE.outcomes();
        double sharpness = sharpness(Head.SENTIMENT);
        float[] leanings = new float[codes.size() * 3];
        for (int language = 0; language < codes.size(); language++) {
            String code = codes.get(language);
            String set = code.equals("id") || code.equals("ms") ? "smsa" : "nusax";
            for (int polarity = 0; polarity < 3; polarity++) {
                double more = learner.bias(polarity, set) - learner.bias(polarity, SPEAKS_FOR_REVIEWS);
                leanings[language * 3 + polarity] = (float) (sharpness * more);
            }
        }
        return leanings;
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
