package id.kentongan.text;

import id.kentongan.text.Reading.ElementFinding;
import id.kentongan.text.Reading.ThreatFinding;
import id.kentongan.text.model.Head;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The elements and threats found so far while the parts of a text go by: of each the surest finding. */
final class Findings {
    private static final double FOUND = 0.5;
    /** A threat in a long text stands in a few sentences of it, so long texts are looked at through windows. */
    private static final int WINDOW = 20;

    private final Map<Element, ElementFinding> elements = new EnumMap<>(Element.class);
    private final Map<Threat, ThreatFinding> threats = new EnumMap<>(Threat.class);

    void look(Evidence evidence) {
        for (Clause clause : Clause.of(evidence.words(), evidence.first(), evidence.end())) {
            lookAt(evidence, clause);
        }
        windows(evidence).forEach(window -> threatsWithin(evidence, window));
    }

    /** Where threats are looked for: all of it, and the windows of what is longer than one. */
    static List<Clause> windows(Evidence evidence) {
        List<Clause> windows = new ArrayList<>();
        windows.add(new Clause(evidence.first(), evidence.end()));
        boolean longer = evidence.end() - evidence.first() > WINDOW;
        for (int at = evidence.first(); evidence.end() - at > WINDOW / 2 && longer; at += WINDOW / 2) {
            windows.add(new Clause(at, Math.min(evidence.end(), at + WINDOW)));
        }
        return windows;
    }

    private void lookAt(Evidence evidence, Clause clause) {
        for (Element element : Element.values()) {
            int outcome = element.ordinal();
            double p = Odds.logistic(evidence.score(Head.ELEMENT, outcome, clause.first(), clause.end()));
            ElementFinding before = elements.get(element);
            if (p > (before == null ? FOUND : before.confidence())) {
                Span span = Stretch.of(evidence, Head.ELEMENT, outcome, clause.first(), clause.end());
                elements.put(element, new ElementFinding(element, lean(evidence, clause), p, span));
            }
        }
    }

    private static Polarity lean(Evidence evidence, Clause clause) {
        return Polarity.values()[Odds.best(evidence.scores(Head.REMARK, clause.first(), clause.end()))];
    }

    private void threatsWithin(Evidence evidence, Clause window) {
        for (Threat threat : Threat.values()) {
            int outcome = threat.ordinal();
            double p = Odds.logistic(evidence.score(Head.THREAT, outcome, window.first(), window.end()));
            ThreatFinding before = threats.get(threat);
            if (p > (before == null ? FOUND : before.confidence()) && window.end() > window.first()) {
                Span span = Stretch.of(evidence, Head.THREAT, outcome, window.first(), window.end());
                threats.put(threat, new ThreatFinding(threat, p, span));
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
