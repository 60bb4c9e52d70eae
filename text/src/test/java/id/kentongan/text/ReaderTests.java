package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReaderTests {
    private final Reader reader = Reader.shipped();

    static List<String[]> rows() {
        return Rows.of("readings.tsv");
    }

    /**
     * A column named in {@code known} is a mistake that the reader is known to make: it must still make it, so that the
     * mark goes when the reader has learnt better.
     */
    @ParameterizedTest
    @MethodSource("rows")
    void readsAsAPersonWould(
            String text,
            String language,
            String sentiment,
            String elements,
            String threats,
            String voice,
            String known) {
        Reading reading = reader.read(Document.review(text));

        check("language", language, reading.language().code(), known);
        check("sentiment", sentiment, lower(reading.sentiment().label()), known);
        check("elements", elements, elements(reading), known);
        check("threats", threats, threats(reading), known);
        check("voice", voice, reading.ownVoice() ? "own" : "", known);
    }

    private static void check(String what, String expected, String found, String known) {
        if (List.of(known.split(" ")).contains(what)) {
            assertThat(found).as("%s is right now: take the mark away", what).isNotEqualTo(expected);
        } else {
            assertThat(found).as(what).isEqualTo(expected);
        }
    }

    @Test
    void pointsAtTheWordsOfAFinding() {
        String text = "Pagi itu saya datang bersama ibu. Toiletnya kotor dan bau.";
        Reading reading = reader.read(Document.review(text));

        Span span = reading.elements().getFirst().span();
        assertThat(text.substring(span.start(), span.end())).containsIgnoringCase("toiletnya");
    }

    @Test
    void takesStarsAsEvidenceButNotInsteadOfWords() {
        String vague = "Begitulah kalau ke sini";
        String angry = "Kecewa, pelayanannya buruk sekali dan petugasnya kasar";

        assertThat(positive(vague, 5)).isGreaterThan(positive(vague, 1));
        assertThat(reader.read(new Document(angry, 5, Kind.REVIEW)).sentiment().label())
                .isEqualTo(Polarity.NEGATIVE);
    }

    @Test
    void isNotSureOfWhatSaysNothing() {
        assertThat(reader.read(Document.review("")).sentiment().sure()).isFalse();
    }

    @Test
    void isNotSureOfALanguageThatItCannotTell() {
        Reading reading = reader.read(Document.review("很好的地方"));

        assertThat(reading.language().code()).isEqualTo("und");
        assertThat(reading.sentiment().sure()).isFalse();
    }

    @Test
    void doesNotNameTheLanguageOfSigns() {
        assertThat(reader.read(Document.review("")).language().code()).isEqualTo("und");
        assertThat(reader.read(Document.review("⭐⭐⭐⭐⭐ 100!")).language().code()).isEqualTo("und");
    }

    @Test
    void readsTheHeadlineAlong() {
        String title = "Warga kecewa, antrean SIM lama sekali dan petugasnya kasar";
        String text = "MUARA KENANGA, 24 November. Kapolres memberi keterangan kepada wartawan.";

        Reading alone = reader.read(new Document(text, null, Kind.NEWS));
        Reading whole = reader.read(new Document(title, text, null, Kind.NEWS));

        assertThat(whole.sentiment().negative()).isGreaterThan(alone.sentiment().negative());
        assertThat(elements(whole)).contains("waktu:negative");
        assertThat(whole.elements())
                .allSatisfy(found -> assertThat(found.span()).isEqualTo(new Span(0, 0)));
    }

    @Test
    void pointsIntoTheTextBelowAHeadline() {
        String text = "Pelayanannya mengecewakan";
        var news = new Document("Kabar dari loket", text, null, Kind.NEWS);

        assertThat(reader.explain(news))
                .filteredOn(cue -> cue.head().equals("sentiment"))
                .extracting(cue -> text.substring(cue.span().start(), cue.span().end()))
                .contains("mengecewakan");
    }

    @Test
    void explainsASentimentByItsWords() {
        String text = "Kemarin saya ke sana dan pelayanannya mengecewakan";
        Cue first = reader.explain(Document.review(text)).stream()
                .filter(cue -> cue.head().equals("sentiment"))
                .findFirst()
                .orElseThrow();

        assertThat(text.substring(first.span().start(), first.span().end())).isEqualTo("mengecewakan");
        assertThat(first.value()).isEqualTo("negative");
        assertThat(first.weight()).isPositive();
    }

    @Test
    void quotesTheVersionOfItsModels() {
        assertThat(reader.model()).matches("20\\d\\d\\.\\d+\\.\\d+");
    }

    private double positive(String text, int stars) {
        return reader.read(new Document(text, stars, Kind.REVIEW)).sentiment().positive();
    }

    private static String elements(Reading reading) {
        return reading.elements().stream()
                .map(found -> found.element().code() + ":" + lower(found.sentiment()))
                .collect(Collectors.joining(" "));
    }

    private static String threats(Reading reading) {
        return reading.threats().stream().map(found -> found.kind().code()).collect(Collectors.joining(" "));
    }

    private static String lower(Polarity polarity) {
        return polarity.name().toLowerCase(Locale.ROOT);
    }
}
