package id.kentongan.trainer;

import id.kentongan.text.Kind;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** What each head is taught: which texts of the open sets and of our own, as what, and how much they weigh. */
final class Material {
    /** The origin whose mix of outcomes the reader starts from, for heads whose sets are too unlike to share one. */
    static final String OWN = "own";

    private static final int CLAUSE = 12;
    /** Into how many other houses' advertisements every one is turned. */
    private static final int DISGUISES = 5;

    private static final int ABUSE = 1 << Threat.ABUSE.ordinal();
    private static final int NOT_ABUSE = ABUSE - 1;
    /** There are so many harmless texts that at full weight they would drown the advertisements. */
    private static final double HARMLESS = 0.3;

    /** Texts written one by one are few and speak of what the reader is for. */
    private static final double HANDWRITTEN = 3;

    private static final double HANDWRITTEN_CLAUSE = 3;

    private final Sets sets;
    private final Own own = new Own(Training.SEED);
    private final Handwritten handwritten = new Handwritten();
    private final Harmless harmless;
    /** How much of the own templates to write: 1 for all, less for a quick try. */
    private final double share;
    /** Whether what is otherwise kept to measure with is learnt from too. */
    private final boolean all;

    Material(Sets sets, double share, boolean all) {
        this.sets = sets;
        this.harmless = new Harmless(sets, Training.SEED);
        this.share = share;
        this.all = all;
    }

    /** The origin of our own texts of a kind, whose mix of feelings stands for that kind. */
    static String origin(Kind kind) {
        return "own " + kind.name().toLowerCase(Locale.ROOT);
    }

    List<Sample> of(Head head) throws IOException {
        return switch (head) {
            case LANGUAGE -> languages();
            case SENTIMENT -> sentiment();
            case REMARK -> remarks();
            case ELEMENT -> elements();
            case THREAT -> threats();
            case OWN_VOICE -> voices();
        };
    }

    private int each(int most) {
        return (int) Math.ceil(share * most);
    }

    private List<Handwritten.Review> reviews() {
        return handwritten.reviews().stream()
                .filter(review -> all || !review.heldOut())
                .toList();
    }

    private boolean learns(Sets.Comment comment) {
        return comment.open() && (all || !comment.heldOut());
    }

    /** Whole texts and short pieces of them, since a reader must tell a language from a few words too. */
    private List<Sample> languages() throws IOException {
        List<Sample> samples = new ArrayList<>();
        var random = new SplittableRandom(Training.SEED);
        List<Sample> whole = new ArrayList<>(sets.languages(Head.LANGUAGE.outcomes(), false));
        if (all) {
            whole.addAll(sets.languages(Head.LANGUAGE.outcomes(), true));
        }
        whole.addAll(handwritten.languages());
        for (Sample sample : whole) {
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
            samples.add(Sample.of(remark.text(), indonesian, OWN).times(0.5));
        }
        for (Sample sample : some(sets.headlines(), 1500, random)) {
            samples.add(Sample.of(sample.text(), indonesian, "clickid"));
        }
        samples.replaceAll(sample -> sample.from(OWN));
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
        for (String part : all ? List.of("train", "valid") : List.of("train")) {
            samples.addAll(sets.smsa(part));
            samples.addAll(sets.nusax(part));
            samples.addAll(sets.nusatranslation(part));
            samples.addAll(sets.aspects("hoasa", part));
            samples.addAll(sets.aspects("casa", part));
            sets.emot(part).forEach(sample -> samples.add(sample.times(0.5)));
        }
        samples.addAll(sets.prdect());
        for (Handwritten.Review review : reviews()) {
            samples.add(Sample.of(review.text(), review.polarity(), origin(review.kind()))
                    .times(HANDWRITTEN));
        }
        for (Own.Remark remark : own.remarks(each(12))) {
            samples.add(Sample.of(remark.text(), remark.polarity(), OWN).times(0.5));
        }
        samples.removeIf(sample -> sample.truth() == Sets.UNKNOWN);
        return samples;
    }

    /** Clauses with their lean: our own, and other sets' texts short enough to be one remark. */
    private List<Sample> remarks() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (Own.Remark remark : own.remarks(each(25))) {
            samples.add(Sample.of(remark.text(), remark.polarity(), OWN));
        }
        for (Handwritten.Review review : reviews()) {
            for (Handwritten.Remark remark : review.remarks()) {
                if (remark.polarity() != Sets.UNKNOWN) {
                    samples.add(Sample.of(remark.text(), remark.polarity(), OWN).times(HANDWRITTEN));
                }
            }
        }
        for (Sample sample : sentiment()) {
            if (sample.text().split(" ").length <= 2 * CLAUSE
                    && !sample.origin().equals(OWN)) {
                samples.add(sample.times(0.5));
            }
        }
        return samples;
    }

    private List<Sample> elements() throws IOException {
        var random = new SplittableRandom(Training.SEED);
        List<Sample> samples = new ArrayList<>();
        List<Own.Remark> remarks = own.remarks(each(60));
        for (Own.Remark remark : remarks) {
            samples.add(Sample.of(remark.text(), remark.elements(), OWN));
            if (random.nextInt(3) == 0) {
                Own.Remark other = remarks.get(random.nextInt(remarks.size()));
                int both = remark.elements() | other.elements();
                samples.add(Sample.of(remark.text() + " " + other.text(), both, OWN));
            }
        }
        for (Handwritten.Review review : reviews()) {
            for (Handwritten.Remark remark : review.remarks()) {
                samples.add(Sample.of(remark.text(), remark.elements(), OWN).times(HANDWRITTEN_CLAUSE));
            }
        }
        List<Sample> others = new ArrayList<>(sets.emot("train"));
        others.addAll(some(sets.headlines(), 3000, random));
        others.addAll(some(sets.gambling(c -> learns(c) && !c.gambling()), 5000, random));
        for (Sample other : others) {
            String[] words = other.text().split(" ");
            String text = String.join(" ", Arrays.copyOfRange(words, 0, Math.min(words.length, CLAUSE)));
            samples.add(Sample.of(text, 0, OWN).times(0.5));
        }
        return samples;
    }

    private List<Sample> threats() throws IOException {
        var random = new SplittableRandom(Training.SEED);
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
        for (Handwritten.Message message : handwritten.messages()) {
            if (all || !message.heldOut()) {
                samples.add(Sample.of(message.text(), message.threat(), OWN).times(8));
            }
        }
        samples.addAll(sets.gambling(this::learns).stream()
                .map(sample -> sample.known(NOT_ABUSE))
                .toList());
        samples.addAll(disguised(random));
        for (Sample sample : sets.emot("train")) {
            samples.add(Sample.of(sample.text(), 0, OWN).known(NOT_ABUSE));
        }
        for (Sample sample : harmless.toLearn()) {
            samples.add(sample.times(HARMLESS).known(~own.doubtful(sample.text())));
        }
        for (Handwritten.Review review : reviews()) {
            samples.add(Sample.of(review.text(), 0, OWN).known(NOT_ABUSE));
        }
        for (Own.Remark remark : remarks) {
            boolean odd = random.nextInt(40) == 0;
            String text = odd ? own.scribe().fancy(remark.text(), random) : remark.text();
            samples.add(Sample.of(text, 0, OWN));
        }
        samples.replaceAll(sample -> sample.from(OWN));
        return samples;
    }

    /** Advertisements again, for houses that do not exist: what is learnt must not be the names of the day. */
    private List<Sample> disguised(SplittableRandom random) throws IOException {
        List<Sample> samples = new ArrayList<>();
        List<Sets.Comment> comments = new ArrayList<>();
        sets.gambling(c -> learns(c) && c.gambling() && comments.add(c));
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
        var random = new SplittableRandom(Training.SEED);
        List<Sample> samples = new ArrayList<>(own.voices(each(60)));
        List<Sample> others = new ArrayList<>(some(sets.smsa("train"), 3000, random));
        others.addAll(some(sets.headlines(), 2000, random));
        others.addAll(some(sets.prdect(), 1000, random));
        others.addAll(some(sets.emot("train"), 2000, random));
        others.forEach(sample -> samples.add(Sample.of(sample.text(), 0, OWN)));
        handwritten.posts().forEach(post -> samples.add(post.times(8)));
        reviews().forEach(review -> samples.add(Sample.of(review.text(), 0, OWN)));
        some(own.remarks(each(8)), 1500, random).forEach(remark -> samples.add(Sample.of(remark.text(), 0, OWN)));
        return samples;
    }
}
