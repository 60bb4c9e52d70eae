package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.kentongan.text.model.Features;
import id.kentongan.text.model.NormalForm;
import id.kentongan.text.model.Words;

/** What holds of every text, whatever the models have learnt. */
final class Laws {
    private static final double ROUNDING = 1e-9;

    /** No character stands for more in normal form: U+FDFA is a blessing of eighteen. */
    private static final int LONGEST_FOLDING = 18;

    /** Of a word of one letter, which has the most for its length: itself, its grams, how it is written, its neighbours. */
    private static final int FEATURES_OF_A_LETTER = 16;

    private Laws() {}

    static void hold(Reader reader, Document document) {
        Reading reading = reader.read(document);
        lawful(document, reading);
        ExplainedReading again = reader.readAndExplain(document);
        assertThat(again.reading()).isEqualTo(reading);
        for (Cue cue : again.cues()) {
            assertThat(cue.weight()).isFinite();
            inside(document.text(), cue.span());
        }
        littleWork(document.whole());
        ofOneFamily(document.text());
    }

    static void lawful(Document document, Reading reading) {
        Reading.Sentiment sentiment = reading.sentiment();
        assertThat(sentiment.negative()).isBetween(0.0, 1.0);
        assertThat(sentiment.neutral()).isBetween(0.0, 1.0);
        assertThat(sentiment.positive()).isBetween(0.0, 1.0);
        assertThat(sentiment.negative() + sentiment.neutral() + sentiment.positive())
                .isCloseTo(1, within(ROUNDING));
        assertThat(sentiment.confidence()).isBetween(1 / 3.0 - ROUNDING, 1.0);
        assertThat(reading.language().confidence()).isBetween(0.0, 1.0);
        assertThat(reading.elements())
                .extracting(Reading.ElementFinding::element)
                .doesNotHaveDuplicates();
        reading.elements().forEach(found -> finding(document, found.confidence(), 0.4, found.span()));
        assertThat(reading.threats()).extracting(Reading.ThreatFinding::kind).doesNotHaveDuplicates();
        reading.threats().forEach(found -> finding(document, found.confidence(), 0.5, found.span()));
    }

    private static void finding(Document document, double confidence, double least, Span span) {
        assertThat(confidence).isBetween(least, 1.0);
        boolean inTitle = document.title() != null && span.equals(new Span(0, 0));
        if (!inTitle) {
            inside(document.text(), span);
        }
    }

    /** A span holds something, lies within the text, and cuts no character in two. */
    static void inside(String text, Span span) {
        assertThat(span.start()).isNotNegative().isLessThan(span.end());
        assertThat(span.end()).isLessThanOrEqualTo(text.length());
        assertThat(cuts(text, span.start()))
                .as("begins within a character: %s", span)
                .isFalse();
        assertThat(cuts(text, span.end()))
                .as("ends within a character: %s", span)
                .isFalse();
    }

    private static boolean cuts(String text, int at) {
        return at > 0 && at < text.length() && Character.isSurrogatePair(text.charAt(at - 1), text.charAt(at));
    }

    /** The work is counted, not timed: it grows with the length of the text and no faster. */
    private static void littleWork(String text) {
        NormalForm form = NormalForm.of(text);
        assertThat(form.length()).isLessThanOrEqualTo(LONGEST_FOLDING * text.length());
        Words words = Words.of(form);
        assertThat(words.count()).isLessThanOrEqualTo(form.length());
        int[] features = new int[1];
        int before = 0;
        for (int word = 0; word < words.count(); word++) {
            assertThat(words.from(word)).isGreaterThanOrEqualTo(before);
            before = words.from(word);
            Features.ofWord(words, word, hash -> features[0]++);
            Features.around(words, word, hash -> features[0]++);
        }
        assertThat(features[0]).isLessThanOrEqualTo(FEATURES_OF_A_LETTER * form.length() + text.length());
        assertThat(NormalForm.of(form.toString()).toString()).isEqualTo(form.toString());
    }

    private static void ofOneFamily(String text) {
        var families = new Families();
        String family = families.of(Families.sketch(text));
        assertThat(family).matches("[0-9a-f]{16}");
        assertThat(families.of(text)).isEqualTo(family);
    }
}
