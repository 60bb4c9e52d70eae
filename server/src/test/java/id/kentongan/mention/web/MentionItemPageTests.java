package id.kentongan.mention.web;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.mention.Mention;
import id.kentongan.mention.MentionCards;
import id.kentongan.mention.MentionId;
import id.kentongan.people.UnitId;
import id.kentongan.platform.web.Language;
import id.kentongan.platform.web.Pages;
import id.kentongan.platform.web.Texts;
import id.kentongan.source.SourceId;
import id.kentongan.text.Cue;
import id.kentongan.text.Element;
import id.kentongan.text.Kind;
import id.kentongan.text.Span;
import id.kentongan.text.Threat;
import id.kentongan.text.model.Head;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MentionItemPageTests {
    private static final String TEXT = "Kami lama menunggu, slot gacor";

    @Test
    void showsTheWordsBehindEveryDecisionInTheLanguageOfTheOfficer() {
        var page = page(
                cue("language", "id", "Kami", 3),
                cue("sentiment", "negative", "lama", 1.5),
                cue("waktu", "negative", "menunggu", 0.5),
                cue("gambling", "gambling", "gacor", 2),
                cue("own_voice", "true", "Kami", 0.1));

        assertThat(page.cueRows(Pages.texts(Language.ID)))
                .containsExactly(
                        row("lama", "negatif", "kuat"),
                        row("gacor", "kemungkinan judi online", "kuat"),
                        row("menunggu", "Waktu", "sedang"),
                        row("Kami", "suara instansi sendiri", "lemah"),
                        row("Kami", "bahasa Indonesia", "kuat"));
        assertThat(page.cueRows(Pages.texts(Language.EN)))
                .extracting(MentionItemPage.CueRow::about)
                .containsExactly(
                        "negative",
                        "possible online gambling",
                        "Time",
                        "the institution's own voice",
                        "language: Indonesian");
    }

    @Test
    void leavesOutWhatSpeaksAgainstADecision() {
        assertThat(page(cue("sentiment", "negative", "slot", -1)).cueRows(Pages.texts(Language.ID)))
                .isEmpty();
    }

    @Test
    void keepsManyWordsOfOneDecisionFromCrowdingOutTheOthers() {
        var many = Stream.generate(() -> cue("language", "id", "Kami", 9)).limit(5);
        var page = page(Stream.concat(many, Stream.of(cue("sentiment", "negative", "lama", 1)))
                .toArray(Cue[]::new));

        assertThat(page.cueRows(Pages.texts(Language.ID))).hasSize(5).startsWith(row("lama", "negatif", "kuat"));
    }

    @ParameterizedTest
    @EnumSource
    void hasAWordForWhateverTheReaderFinds(Language language) {
        Texts t = Pages.texts(language);
        var languages = Head.LANGUAGE.outcomes().stream().map(code -> cue("language", code, "Kami", 1));
        var elements = Stream.of(Element.values()).map(element -> cue(element.code(), "neutral", "Kami", 1));
        var threats = Stream.of(Threat.values()).map(threat -> cue(threat.code(), threat.code(), "Kami", 1));

        Stream.of(languages, elements, threats)
                .flatMap(cues -> cues)
                .forEach(cue ->
                        assertThat(page(cue).cueRows(t)).as(cue.toString()).hasSize(1));
        Head.LANGUAGE.outcomes().forEach(code -> assertThat(MentionItemPage.language(t, code))
                .isNotEqualTo(code));
    }

    @Test
    void showsTheCodeOfALanguageThatItHasNoNameFor() {
        assertThat(MentionItemPage.language(Pages.texts(Language.ID), "tet")).isEqualTo("tet");
    }

    private static Cue cue(String head, String value, String word, double weight) {
        int at = TEXT.indexOf(word);
        return new Cue(head, value, new Span(at, at + word.length()), weight);
    }

    private static MentionItemPage.CueRow row(String words, String about, String strength) {
        return new MentionItemPage.CueRow(words, about, strength);
    }

    private static MentionItemPage page(Cue... cues) {
        var mention = new Mention(
                new MentionId(new UUID(1, 1)),
                new UnitId(new UUID(2, 2)),
                new SourceId(new UUID(3, 3)),
                "1",
                Kind.REVIEW,
                Pages.NOW,
                Pages.NOW,
                null,
                null,
                TEXT,
                null,
                null,
                null,
                null,
                null,
                1,
                null,
                null,
                null,
                true,
                false,
                null);
        var cards = new MentionCards(Map.of(), Map.of());
        return new MentionItemPage(mention, cards, List.of(cues), List.of(), List.of(), "2026.11.2");
    }
}
