package id.kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTests {
    private static final Phrases PHRASES = Phrases.shipped();

    @Test
    void everyPhraseCanBeFilled() {
        var pen = new Pen(new Random(1));
        for (var key : PHRASES.keys()) {
            for (var phrase : PHRASES.of(key)) {
                assertThat(pen.fill(phrase)).as(phrase).isNotBlank().doesNotContain("[", "]", "{", "}");
            }
        }
    }

    @Test
    void hasHundredsOfPhrasesToSay() {
        var said = PHRASES.keys().stream()
                .filter(key -> key.contains(".") && !key.startsWith("ejaan.") && !key.startsWith("emoji."))
                .flatMap(key -> PHRASES.of(key).stream())
                .toList();
        assertThat(said).hasSizeGreaterThan(600).doesNotHaveDuplicates();
    }

    @Test
    void everyThemeHasEveryMood() {
        for (var theme : List.of(
                "sim",
                "lambat",
                "kabar",
                "pulih",
                "skck",
                "spkt",
                "samsat",
                "polsek",
                "kominfo",
                "umum",
                "palembang",
                "jawa")) {
            for (var mood : Mood.values()) {
                assertThat(PHRASES.below(theme + "." + mood.key()))
                        .as(theme + mood)
                        .isNotEmpty();
            }
        }
    }

    @Test
    void headlinesNameNothingThatTheBodyMightNameOtherwise() {
        for (var key : PHRASES.keys()) {
            if (key.startsWith("berita.") || key.startsWith("hari.")) {
                assertThat(PHRASES.of(key))
                        .allSatisfy(story -> assertThat(Headed.of(story).title())
                                .isNotEmpty()
                                .doesNotContain("{"));
            }
        }
    }

    @Test
    void refusesAKeyThatNobodyWrote() {
        assertThatThrownBy(() -> PHRASES.of("sim.hebat"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sim.hebat");
    }

    @Test
    void fillsChoicesNumbersAndNames() {
        var pen = new Pen(new Random(1));
        for (var i = 0; i < 50; i++) {
            assertThat(pen.fill("[a|b|]{10-20/5}")).matches("[ab]?(10|15|20)");
            assertThat(PHRASES.of("hari")).contains(pen.fill("{hari}"));
        }
    }
}
