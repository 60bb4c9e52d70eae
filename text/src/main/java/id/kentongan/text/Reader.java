package id.kentongan.text;

import id.kentongan.text.Reading.Language;
import id.kentongan.text.Reading.Sentiment;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads what a text says. Safe for use by many threads at once; the same document always gives the same reading,
 * whatever was read before. The time taken grows linearly with the length of the text, whatever the text.
 */
public final class Reader {
    /** The probability from which a feeling is told as sure. */
    public static final double SURE = 0.65;

    private static final double LANGUAGE_LEAST = 0.3;
    private static final String UNTOLD = "und";
    private static final double OWN = 0.5;
    /** Longer texts are read in parts of so many words, which bounds the memory that one text can take. */
    private static final int PART = 4096;

    private final Model model;
    private final Weights weights;
    private final @Nullable Adaptation adaptation;

    /** A reader on any model; the product uses {@link #shipped()}. */
    public Reader(Model model) {
        this(model, new Weights(model), null);
    }

    private Reader(Model model, Weights weights, @Nullable Adaptation adaptation) {
        this.model = model;
        this.weights = weights;
        this.adaptation = adaptation;
    }

    /** The reader on the models inside this library, loaded once. */
    public static Reader shipped() {
        return Shipped.READER;
    }

    /** The version of the models, which every stored reading carries: {@code 2026.11.3}, or {@code 2026.11.3+k7} with what was learnt. */
    public String model() {
        return adaptation == null ? model.version() : model.version() + "+k" + adaptation.number();
    }

    /**
     * The reader on the same models that also knows what was learnt; any earlier adaptation is left behind.
     *
     * @throws IllegalArgumentException when it was learnt on models of another version
     */
    public Reader adapted(Adaptation learnt) {
        if (!learnt.base().equals(model.version())) {
            throw new IllegalArgumentException("learnt on " + learnt.base() + ", not on " + model.version());
        }
        return new Reader(model, weights, learnt);
    }

    /** The reader on the same models without anything learnt. */
    Reader plain() {
        return adaptation == null ? this : new Reader(model, weights, null);
    }

    Model models() {
        return model;
    }

    /** What the document says. Never fails, whatever the text. */
    public Reading read(Document document) {
        Words words = words(document);
        return read(document, words, part(words, 0));
    }

    /** What the document says, and the words behind it; takes little longer than {@link #read}. */
    public ExplainedReading readAndExplain(Document document) {
        Words words = words(document);
        Evidence first = part(words, 0);
        Reading reading = read(document, words, first);
        return new ExplainedReading(reading, new Explanation(first, lead(document)).of(reading));
    }

    /** The words behind what {@link #read} says of the same document, strongest first within each head. */
    public List<Cue> explain(Document document) {
        return readAndExplain(document).cues();
    }

    private static Words words(Document document) {
        return Words.of(NormalForm.of(document.whole()));
    }

    /** @param first the evidence of the first part, which every text has */
    private Reading read(Document document, Words words, Evidence first) {
        var findings = new Findings(document.kind(), lean(document));
        double[] language = new double[Head.LANGUAGE.size()];
        double[] sentiment = new double[Head.SENTIMENT.size()];
        double[] voice = new double[Head.OWN_VOICE.size()];
        int parts = Math.max(1, Math.ceilDiv(words.count(), PART));
        for (int part = 0; part < parts; part++) {
            Evidence evidence = part == 0 ? first : part(words, part);
            findings.look(evidence);
            addMean(language, Head.LANGUAGE, evidence, parts);
            addMean(sentiment, Head.SENTIMENT, evidence, parts);
            addMean(voice, Head.OWN_VOICE, evidence, parts);
        }
        Odds.softmax(language);
        boolean letters = hasLetters(words);
        Language told = letters ? language(language) : untold(language);
        boolean readable = words.count() > 0 && !(letters && told.code().equals(UNTOLD));
        return new Reading(
                told,
                sentiment(sentiment, language, document, readable),
                findings.elements(lead(document)),
                findings.threats(lead(document)),
                Odds.logistic(voice[0]) > OWN);
    }

    /** How many characters are read before the text begins. */
    private static int lead(Document document) {
        return document.whole().length() - document.text().length();
    }

    private Evidence part(Words words, int part) {
        int first = part * PART;
        Evidence evidence = Evidence.of(words, first, Math.min(words.count(), first + PART), model, weights);
        if (adaptation != null) {
            evidence.adapt(adaptation);
        }
        return evidence;
    }

    /** The evidence of the first words of a text, which is all of it where it is not very long. */
    Evidence evidence(Words words) {
        return part(words, 0);
    }

    private static void addMean(double[] means, Head head, Evidence evidence, int parts) {
        double[] scores = evidence.scores(head, evidence.first(), evidence.end());
        for (int i = 0; i < means.length; i++) {
            means[i] += scores[i] / parts;
        }
    }

    private static Language language(double[] p) {
        int best = Odds.best(p);
        return p[best] >= LANGUAGE_LEAST ? new Language(Head.LANGUAGE.outcomes().get(best), p[best]) : untold(p);
    }

    private static Language untold(double[] p) {
        return new Language(UNTOLD, 1 - p[Odds.best(p)]);
    }

    private static boolean hasLetters(Words words) {
        for (int word = 0; word < words.count(); word++) {
            if (!words.isSign(word) && Character.isLetter(words.letters()[words.start(word)])) {
                return true;
            }
        }
        return false;
    }

    /** How a remark leans by what comes along with the words. */
    private double[] lean(Document document) {
        double[] lean = new double[Head.SENTIMENT.size()];
        if (document.stars() != null) {
            addStars(lean, document.stars());
        }
        return lean;
    }

    private void addStars(double[] feelings, int stars) {
        for (int i = 0; i < feelings.length; i++) {
            feelings[i] += model.stars()[(stars - 1) * feelings.length + i];
        }
    }

    /** @param readable false for no words, or words of a language that cannot be told: never sure then */
    private Sentiment sentiment(double[] scores, double[] languages, Document document, boolean readable) {
        double[] p = scores.clone();
        addSurroundings(p, languages, document);
        Odds.softmax(p);
        int best = Odds.best(p);
        return new Sentiment(Polarity.values()[best], p[best], p[0], p[1], p[2], readable && p[best] >= SURE);
    }

    /** Adds what the language, the kind of text and the stars say to the log-odds of the feelings. */
    void addSurroundings(double[] feelings, double[] languages, Document document) {
        for (int i = 0; i < feelings.length; i++) {
            for (int language = 0; language < languages.length; language++) {
                feelings[i] += languages[language] * model.languages()[language * feelings.length + i];
            }
            feelings[i] += model.kinds()[document.kind().ordinal() * feelings.length + i];
        }
        if (document.stars() != null) {
            addStars(feelings, document.stars());
        }
    }

    private static final class Shipped {
        static final Reader READER = load();

        private static Reader load() {
            try (InputStream in = Reader.class.getResourceAsStream("reader.model")) {
                if (in == null) {
                    throw new IllegalStateException("reader.model is missing from the library");
                }
                return new Reader(Model.read(in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
