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
import org.jspecify.annotations.Nullable;

/** The elements and threats found so far while the parts of a text go by: of each the surest finding. */
final class Findings {
    /** How much the feeling of the whole text counts for the lean of one remark in it. */
    private static final double OF_THE_WHOLE = 1;

    private static final int NEGATIVE = Polarity.NEGATIVE.ordinal();
    private static final int NEUTRAL = Polarity.NEUTRAL.ordinal();
    private static final int POSITIVE = Polarity.POSITIVE.ordinal();

    /** The log-odds from which an element is found: to miss a remark costs an officer more than to see one too many. */
    private static final double ELEMENT_FOUND = -0.4;
    /** A threat in a long text stands in a few sentences of it, so long texts are looked at through windows. */
    private static final int WINDOW = 20;
    /** An advertisement for gambling hides as a name in an innocent remark. */
    private static final int WINDOW_OF_GAMBLING = 4;
    /** In the title of a hijacked page few words advertise, and the rest is the page's own. */
    private static final int WINDOW_OF_A_PAGE = 8;

    private final Kind kind;
    private final double[] lean;

    /** The highest score of each so far, in log-odds; what is below the start is not worth telling. */
    private final double[] elementScores = new double[Head.ELEMENT.size()];

    private final double[] threatScores = new double[Head.THREAT.size()];
    private final Map<Element, ElementFinding> elements = new EnumMap<>(Element.class);
    private final Map<Threat, ThreatFinding> threats = new EnumMap<>(Threat.class);

    /** @param lean what is known beforehand of every remark's lean, in log-odds: negative, neutral, positive */
    Findings(Kind kind, double[] lean) {
        this.kind = kind;
        this.lean = lean.clone();
        Arrays.fill(elementScores, ELEMENT_FOUND);
    }

    void look(Evidence evidence) {
        elementsIn(evidence);
        threatsIn(evidence);
    }

    private void elementsIn(Evidence evidence) {
        @Nullable Clause[] clauses = new @Nullable Clause[elementScores.length];
        for (Clause clause : Clause.of(evidence.words(), evidence.first(), evidence.end())) {
            evidence.compare(Head.ELEMENT, clause, elementScores, clauses);
        }
        for (Element element : Element.values()) {
            int outcome = element.ordinal();
            Clause clause = clauses[outcome];
            if (clause != null) {
                Span span = Stretch.of(evidence, Head.ELEMENT, outcome, clause.first(), clause.end());
                double p = Odds.logistic(elementScores[outcome]);
                elements.put(element, new ElementFinding(element, lean(evidence, clause), p, span));
            }
        }
    }

    private void threatsIn(Evidence evidence) {
        @Nullable Clause[] windows = new @Nullable Clause[threatScores.length];
        for (Threat threat : Threat.values()) {
            for (Clause each : windows(evidence, kind, threat)) {
                evidence.compare(Head.THREAT, threat.ordinal(), each, threatScores, windows);
            }
        }
        for (Threat threat : Threat.values()) {
            int outcome = threat.ordinal();
            Clause where = windows[outcome];
            if (where != null) {
                Span span = Stretch.of(evidence, Head.THREAT, outcome, where.first(), where.end());
                threats.put(threat, new ThreatFinding(threat, Odds.logistic(threatScores[outcome]), span));
            }
        }
    }

    /** Where a threat is looked for: all of it, and the windows of what is longer than one. */
    static List<Clause> windows(Evidence evidence, Kind kind, Threat threat) {
        int window = threat != Threat.GAMBLING ? WINDOW : kind == Kind.PAGE ? WINDOW_OF_A_PAGE : WINDOW_OF_GAMBLING;
        int first = evidence.first();
        int end = evidence.end();
        if (first == end) {
            return List.of();
        }
        List<Clause> windows = new ArrayList<>();
        windows.add(new Clause(first, end));
        for (int at = first; end - at > window / 2 && end - first > window; at += window / 2) {
            windows.add(new Clause(at, Math.min(end, at + window)));
        }
        return windows;
    }

    private Polarity lean(Evidence evidence, Clause clause) {
        double[] remark = evidence.scores(Head.REMARK, clause.first(), clause.end());
        double[] whole = evidence.scores(Head.SENTIMENT, evidence.first(), evidence.end());
        double side = OF_THE_WHOLE * (whole[POSITIVE] - whole[NEGATIVE]) / 2;
        remark[NEGATIVE] += lean[NEGATIVE] - side;
        remark[NEUTRAL] += lean[NEUTRAL];
        remark[POSITIVE] += lean[POSITIVE] + side;
        return Polarity.values()[Odds.best(remark)];
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
