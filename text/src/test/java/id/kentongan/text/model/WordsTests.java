package id.kentongan.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class WordsTests {
    @Test
    void splitsAtSpacesAndSigns() {
        assertThat(words("Antri lama, petugas ramah! 👍👍 (puas)"))
                .containsExactly("antri", "lama", "petugas", "ramah", "!", "👍", "puas");
    }

    @Test
    void joinsLettersThatAreSpeltOut() {
        assertThat(words("main s l o t di M.A.X.W.I.N")).containsExactly("main", "slot", "di", "maxwin");
        assertThat(words("⭐ K O T O 8 8 ⭐")).containsExactly("⭐", "koto88", "⭐");
    }

    @Test
    void leavesAFewLoneLettersAlone() {
        assertThat(words("R S U dan gol A B")).containsExactly("r", "s", "u", "dan", "gol", "a", "b");
        assertThat(words("loket 1 2 3 4 5")).containsExactly("loket", "1", "2", "3", "4", "5");
    }

    @Test
    void keepsApostrophesInsideWordsButNotAroundThem() {
        assertThat(words("engko' jum'at 'lapor'")).containsExactly("engko'", "jum'at", "lapor");
    }

    @Test
    void makesEveryAccountTheSame() {
        assertThat(words("@humas_polres tolong @admin.x")).containsExactly("@", "tolong", "@");
    }

    @Test
    void pointsBackIntoTheOriginal() {
        String text = "Wah, 𝐒𝐋𝐎𝐓 s l o t lamaaaa";
        Words words = Words.of(NormalForm.of(text));

        assertThat(original(text, words, 1)).isEqualTo("𝐒𝐋𝐎𝐓");
        assertThat(original(text, words, 2)).isEqualTo("s l o t");
        assertThat(original(text, words, 3)).isEqualTo("lamaaaa");
    }

    @Test
    void breaksWhereAClauseEnds() {
        Words words = Words.of(NormalForm.of("cepat, ramah dan cepat-cepat"));

        assertThat(words.breaksBefore(0)).isFalse();
        assertThat(words.breaksBefore(1)).isTrue();
        assertThat(words.breaksBefore(2)).isFalse();
        assertThat(words.breaksBefore(4)).isFalse();
    }

    @Test
    void takesAWordAfterARepeatedSignForAWord() {
        Words words = Words.of(NormalForm.of("👍👍 puas"));

        assertThat(words.isSign(0)).isTrue();
        assertThat(words.isSign(1)).isFalse();
    }

    @Test
    void keepsWordsInOrderInsideAnyText() {
        var random = new SplittableRandom(13);
        for (int i = 0; i < 3_000; i++) {
            String text = Samples.text(random);
            Words words = Words.of(NormalForm.of(text));
            for (int word = 0; word < words.count(); word++) {
                assertThat(words.to(word)).as(text).isBetween(words.from(word) + 1, text.length());
                assertThat(words.text(word)).as(text).isNotEmpty();
                assertThat(word == 0 || words.from(word) >= words.from(word - 1))
                        .as(text)
                        .isTrue();
            }
        }
    }

    private static List<String> words(String text) {
        Words words = Words.of(NormalForm.of(text));
        List<String> all = new ArrayList<>();
        for (int word = 0; word < words.count(); word++) {
            all.add(words.text(word));
        }
        return all;
    }

    private static String original(String text, Words words, int word) {
        return text.substring(words.from(word), words.to(word));
    }
}
