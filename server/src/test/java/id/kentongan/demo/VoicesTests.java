package id.kentongan.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class VoicesTests {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?\\n]+\\s*");

    @Test
    void saysTheSameFromTheSameSeed() {
        assertThat(said(300, 5)).isEqualTo(said(300, 5)).isNotEqualTo(said(300, 6));
    }

    @Test
    void hardlySaysATextTwice() {
        var texts = said(2000, 1);
        assertThat(new HashSet<>(texts)).hasSizeGreaterThan(1900);
    }

    @Test
    void saysNoSentenceOften() {
        var sentences = said(2000, 2).stream()
                .flatMap(text -> SENTENCE_END.splitAsStream(text.toLowerCase(Locale.ROOT)))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
        assertThat(sentences.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())))
                .allSatisfy((sentence, times) -> assertThat(times).as(sentence).isLessThan(40));
    }

    @Test
    void writesShortAndLong() {
        var lengths = said(2000, 3).stream()
                .mapToInt(text -> text.split("\\s+").length)
                .sorted()
                .toArray();
        assertThat(lengths[100]).isLessThanOrEqualTo(3);
        assertThat(lengths[1000]).isBetween(7, 20);
        assertThat(lengths[1990]).isGreaterThan(28);
    }

    @Test
    void speaksPalembangAndJavaneseNowAndThen() {
        var regional = Pattern.compile(
                "\\b(nian|dak|katek|galo|bae|petugasnyo|tempatnyo|cak|wis|ora|tenan|petugase|mung|nuwun|jebul|sing)\\b",
                Pattern.CASE_INSENSITIVE);
        var share = said(2000, 4).stream()
                        .filter(text -> regional.matcher(text).find())
                        .count()
                / 2000.0;
        assertThat(share).isBetween(0.04, 0.11);
    }

    @Test
    void leavesNothingUnfilled() {
        assertThat(said(3000, 7)).noneMatch(text -> text.matches("(?s).*[\\[\\]{}|<>].*"));
    }

    private static List<String> said(int count, long seed) {
        var voices = new Voices(new Random(seed));
        var texts = new ArrayList<String>();
        while (texts.size() < count) {
            var text = voices.next(0.65).text();
            if (!text.isEmpty()) {
                texts.add(text);
            }
        }
        return texts;
    }
}
