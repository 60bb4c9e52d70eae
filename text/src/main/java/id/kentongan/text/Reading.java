package id.kentongan.text;

import java.util.List;

/**
 * What the reader found in one text. All probabilities and confidences lie in 0..1.
 *
 * @param language the language of the text
 * @param sentiment how the text feels
 * @param elements the service elements it speaks of, at most one finding for each element
 * @param threats the threats it carries, at most one finding for each kind
 * @param ownVoice whether the institution itself speaks (a post or press release), not the public
 */
public record Reading(
        Language language,
        Sentiment sentiment,
        List<ElementFinding> elements,
        List<ThreatFinding> threats,
        boolean ownVoice) {
    public Reading {
        elements = List.copyOf(elements);
        threats = List.copyOf(threats);
    }

    /** An ISO 639 code, or {@code und} when the text does not tell. */
    public record Language(String code, double confidence) {}

    /**
     * The label is always given; {@code sure} is false where the reader would rather abstain: where no
     * label is likely enough, or the language cannot be told.
     *
     * @param confidence the probability of {@code label}
     * @param negative probability; with {@code neutral} and {@code positive} it sums to 1
     */
    public record Sentiment(
            Polarity label, double confidence, double negative, double neutral, double positive, boolean sure) {}

    /** One element, which way the remark on it leans, and where in the original text it stands. */
    public record ElementFinding(Element element, Polarity sentiment, double confidence, Span span) {}

    /** One kind of threat, and where in the original text it stands. */
    public record ThreatFinding(Threat kind, double confidence, Span span) {}
}
