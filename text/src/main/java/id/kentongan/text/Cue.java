package id.kentongan.text;

/**
 * A word or phrase that moved a decision.
 *
 * @param head what was decided: {@code language}, {@code sentiment}, the code of an {@link Element} or of a
 *     {@link Threat}, or {@code own_voice}
 * @param value the outcome that the words speak for, such as {@code negative} or {@code id}
 * @param span where the words stand in the original text
 * @param weight how far they moved the outcome, in log-odds; positive speaks for it, negative against it
 */
public record Cue(String head, String value, Span span, double weight) {}
