package id.kentongan.text;

import id.kentongan.text.Reading.ElementFinding;
import id.kentongan.text.Reading.ThreatFinding;
import id.kentongan.text.model.Clause;
import id.kentongan.text.model.Head;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The elements and threats found so far while the parts of a text go by: of each the surest finding. */
final class Findings {
    /** How much the feeling of the whole text counts for the lean of one remark in it. */
    private static final double OF_THE_WHOLE = Double.parseDouble(System.getProperty("whole", "0.5"));

    /** The log-odds from which an element is found. */
    private static final double ELEMENT_FOUND = Double.parseDouble(System.getProperty("found", "0"));
    /** A threat in a long text stands in a few sentences of it, so long texts are looked at through windows. */
    private static final int WINDOW = 20;
    /** In the title of a hijacked page few words advertise, and the rest is the page's own. */
    private static final int WINDOW_OF_A_PAGE = Integer.getInteger("pagewin", 8);

    private final int window;

    /** The highest score of each so far, in log-odds; what is below the start is not worth telling. */
    private final double[] elementScores = new double[Head.ELEMENT.size()];

    private final double[] threatScores = new double[Head.THREAT.size()];
    private final Map<Element, ElementFinding> elements = new EnumMap<>(Element.class);
    private final Map<Threat, ThreatFinding> threats = new EnumMap<>(Threat.class);

    Findings(Kind kind) {
        this.window = window(kind);
        Arrays.fill(elementScores, ELEMENT_FOUND);
    }

    private static int window(Kind kind) {
        return kind == Kind.PAGE ? WINDOW_OF_A_PAGE : WINDOW;
    }

    void look(Evidence evidence) {
        for (Clause clause : Clause.of(evidence.words(), evidence.first(), evidence.end())) {
            lookAt(evidence, clause);
        }
        windows(evidence, window).forEach(within -> threatsWithin(evidence, within));
    }

    /** Where threats are looked for: all of it, and the windows of what is longer than one. */
    private static List<Clause> windows(Evidence evidence, int window) {
        List<Clause> windows = new ArrayList<>();
        windows.add(new Clause(evidence.first(), evidence.end()));
        boolean longer = evidence.end() - evidence.first() > window;
        for (int at = evidence.first(); evidence.end() - at > window / 2 && longer; at += window / 2) {
            windows.add(new Clause(at, Math.min(evidence.end(), at + window)));
        }
        return windows;
    }

    static List<Clause> windows(Evidence evidence, Kind kind) {
        return windows(evidence, window(kind));
    }

    private void lookAt(Evidence evidence, Clause clause) {
        double[] scores = evidence.scores(Head.ELEMENT, clause.first(), clause.end());
        for (Element element : Element.values()) {
            int outcome = element.ordinal();
            if (scores[outcome] > elementScores[outcome]) {
                elementScores[outcome] = scores[outcome];
                Span span = Stretch.of(evidence, Head.ELEMENT, outcome, clause.first(), clause.end());
                double p = Odds.logistic(scores[outcome]);
                elements.put(element, new ElementFinding(element, lean(evidence, clause), p, span));
            }
        }
    }

    private static Polarity lean(Evidence evidence, Clause clause) {
        double[] lean = evidence.scores(Head.REMARK, clause.first(), clause.end());
        double[] whole = evidence.scores(Head.SENTIMENT, evidence.first(), evidence.end());
        lean[Polarity.NEGATIVE.ordinal()] += OF_THE_WHOLE * (whole[0] - whole[2]) / 2;
        lean[Polarity.POSITIVE.ordinal()] += OF_THE_WHOLE * (whole[2] - whole[0]) / 2;
        return Polarity.values()[Odds.best(lean)];
    }

    private void threatsWithin(Evidence evidence, Clause window) {
        if (window.end() == window.first()) {
            return;
        }
        double[] scores = evidence.scores(Head.THREAT, window.first(), window.end());
        for (Threat threat : Threat.values()) {
            int outcome = threat.ordinal();
            if (scores[outcome] > threatScores[outcome]) {
                threatScores[outcome] = scores[outcome];
                Span span = Stretch.of(evidence, Head.THREAT, outcome, window.first(), window.end());
                threats.put(threat, new ThreatFinding(threat, Odds.logistic(scores[outcome]), span));
            }
        }
    }

    /** @param lead where the text begins among what was looked at */
    List<ElementFinding> elements(int lead) {
        return elements.values().stream()
                .map(found -> new ElementFinding(
                        found.element(),
                        found.sentiment(),
                        found.confidence(),
                        found.span().after(lead)))
                .toList();
    }

    /** @param lead where the text begins among what was looked at */
    List<ThreatFinding> threats(int lead) {
        return threats.values().stream()
                .map(found -> new ThreatFinding(
                        found.kind(), found.confidence(), found.span().after(lead)))
                .toList();
    }
}
