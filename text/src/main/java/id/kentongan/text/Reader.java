package id.kentongan.text;

import id.kentongan.text.Reading.ElementFinding;
import id.kentongan.text.Reading.Language;
import id.kentongan.text.Reading.Sentiment;
import id.kentongan.text.Reading.ThreatFinding;
import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads what a text says. Safe for use by many threads at once; the same document always gives the same reading,
 * whatever was read before. The time taken grows linearly with the length of the text, whatever the text.
 */
public final class Reader {
    private static final double LANGUAGE_LEAST = 0.3;
    private static final double SURE = 0.6;
    private static final double FOUND = 0.5;
    /** A threat in a long text stands in a few sentences of it, so long texts are looked at through windows. */
    private static final int WINDOW = 40;

    private final Model model;
    private final Weights weights;

    /** A reader on any model; the product uses {@link #shipped()}. */
    public Reader(Model model) {
        this.model = model;
        this.weights = new Weights(model);
    }

    /** The reader on the models inside this library, loaded once. */
    public static Reader shipped() {
        return Shipped.READER;
    }

    /** The version of the models, which every stored reading carries. */
    public String model() {
        return model.version();
    }

    /** What the document says. Never fails, whatever the text. */
    public Reading read(Document document) {
        Evidence evidence = Evidence.of(document.text(), model, weights);
        return new Reading(
                language(evidence),
                sentiment(evidence, document),
                elements(evidence),
                threats(evidence),
                ownVoice(evidence) > FOUND);
    }

    /** The words behind what {@link #read} says of the same document, strongest first within each head. */
    public List<Cue> explain(Document document) {
        Evidence evidence = Evidence.of(document.text(), model, weights);
        return new Explanation(evidence).of(read(document));
    }

    private static Language language(Evidence evidence) {
        double[] p = evidence.probabilities(Head.LANGUAGE, 0, evidence.count());
        int best = Odds.best(p);
        boolean told = p[best] >= LANGUAGE_LEAST && hasLetters(evidence);
        return told ? new Language(Head.LANGUAGE.outcomes().get(best), p[best]) : new Language("und", 1 - p[best]);
    }

    private static boolean hasLetters(Evidence evidence) {
        var words = evidence.words();
        for (int word = 0; word < words.count(); word++) {
            if (!words.isSign(word) && Character.isLetter(words.letters()[words.start(word)])) {
                return true;
            }
        }
        return false;
    }

    private Sentiment sentiment(Evidence evidence, Document document) {
        double[] p = new double[Head.SENTIMENT.size()];
        for (int i = 0; i < p.length; i++) {
            p[i] = evidence.score(Head.SENTIMENT, i, 0, evidence.count());
            p[i] += model.kinds()[document.kind().ordinal() * p.length + i];
            if (document.stars() != null) {
                p[i] += model.stars()[(document.stars() - 1) * p.length + i];
            }
        }
        Odds.softmax(p);
        int best = Odds.best(p);
        return new Sentiment(Polarity.values()[best], p[best], p[0], p[1], p[2], p[best] >= SURE);
    }

    private static List<ElementFinding> elements(Evidence evidence) {
        List<Clause> clauses = Clause.of(evidence.words());
        List<ElementFinding> found = new ArrayList<>();
        for (Element element : Element.values()) {
            int outcome = element.ordinal();
            Clause best = null;
            double most = FOUND;
            for (Clause clause : clauses) {
                double p = Odds.logistic(evidence.score(Head.ELEMENT, outcome, clause.first(), clause.end()));
                if (p > most) {
                    most = p;
                    best = clause;
                }
            }
            if (best != null) {
                Span span = Stretch.of(evidence, Head.ELEMENT, outcome, best.first(), best.end());
                found.add(new ElementFinding(element, lean(evidence, best), most, span));
            }
        }
        return found;
    }

    private static Polarity lean(Evidence evidence, Clause clause) {
        return Polarity.values()[Odds.best(evidence.probabilities(Head.REMARK, clause.first(), clause.end()))];
    }

    private static List<ThreatFinding> threats(Evidence evidence) {
        List<ThreatFinding> found = new ArrayList<>();
        int count = evidence.count();
        for (Threat kind : Threat.values()) {
            int first = 0;
            int end = count;
            double most = Odds.logistic(evidence.score(Head.THREAT, kind.ordinal(), 0, count));
            for (int at = 0; count > WINDOW && at < count - WINDOW / 2; at += WINDOW / 2) {
                int stop = Math.min(count, at + WINDOW);
                double p = Odds.logistic(evidence.score(Head.THREAT, kind.ordinal(), at, stop));
                if (p > most) {
                    most = p;
                    first = at;
                    end = stop;
                }
            }
            if (most > FOUND && count > 0) {
                Span span = Stretch.of(evidence, Head.THREAT, kind.ordinal(), first, end);
                found.add(new ThreatFinding(kind, most, span));
            }
        }
        return found;
    }

    private static double ownVoice(Evidence evidence) {
        return Odds.logistic(evidence.score(Head.OWN_VOICE, 0, 0, evidence.count()));
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
