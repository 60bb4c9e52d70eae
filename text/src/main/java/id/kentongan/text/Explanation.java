package id.kentongan.text;

import id.kentongan.text.model.Head;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The words behind a reading. */
final class Explanation {
    private static final int MOST = 5;
    private static final double WORTH_TELLING = 0.05;

    private final Evidence evidence;
    private final int lead;
    private final List<Cue> cues = new ArrayList<>();

    /** @param lead where the text begins among the evidence; words before it cannot be shown in the text */
    Explanation(Evidence evidence, int lead) {
        this.evidence = evidence;
        this.lead = lead;
    }

    List<Cue> of(Reading reading) {
        int language = Head.LANGUAGE.outcomes().indexOf(reading.language().code());
        if (language >= 0) {
            tell("language", reading.language().code(), Head.LANGUAGE, language);
        }
        Polarity label = reading.sentiment().label();
        tell("sentiment", label.name().toLowerCase(Locale.ROOT), Head.SENTIMENT, label.ordinal());
        for (Reading.ElementFinding found : reading.elements()) {
            String lean = found.sentiment().name().toLowerCase(Locale.ROOT);
            tell(found.element().code(), lean, Head.ELEMENT, found.element().ordinal());
        }
        for (Reading.ThreatFinding found : reading.threats()) {
            tell(
                    found.kind().code(),
                    found.kind().code(),
                    Head.THREAT,
                    found.kind().ordinal());
        }
        if (reading.ownVoice()) {
            tell("own_voice", "true", Head.OWN_VOICE, 0);
        }
        return cues;
    }

    private void tell(String name, String value, Head head, int outcome) {
        List<Cue> all = new ArrayList<>();
        for (int word = evidence.first(); word < evidence.end(); word++) {
            double weight = weight(head, outcome, word);
            if (Math.abs(weight) >= WORTH_TELLING && evidence.words().from(word) >= lead) {
                Span span =
                        new Span(evidence.words().from(word), evidence.words().to(word)).after(lead);
                all.add(new Cue(name, value, span, weight));
            }
        }
        all.sort(Comparator.comparingDouble((Cue cue) -> -Math.abs(cue.weight())));
        cues.addAll(all.subList(0, Math.min(MOST, all.size())));
    }

    /** In a choice of one, what counts is how much more a word speaks for the outcome than for the others. */
    private double weight(Head head, int outcome, int word) {
        int first = evidence.first();
        int end = evidence.end();
        double own = evidence.share(head, outcome, word, first, end);
        if (!head.exclusive()) {
            return own;
        }
        double others = 0;
        for (int i = 0; i < head.size(); i++) {
            others += i == outcome ? 0 : evidence.share(head, i, word, first, end);
        }
        return own - others / (head.size() - 1);
    }
}
