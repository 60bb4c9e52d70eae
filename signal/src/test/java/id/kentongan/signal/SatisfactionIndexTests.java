package id.kentongan.signal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SatisfactionIndexTests {
    private static final List<String> NINE = List.of("u1", "u2", "u3", "u4", "u5", "u6", "u7", "u8", "u9");

    @ParameterizedTest
    @CsvSource({
        // ones, twos, threes, fours for each of the nine; index, converted, quality
        "0, 0, 3, 1, 3.250, 81.25, B",
        "7, 0, 0, 0, 1.000, 25.00, D",
        "0, 0, 0, 7, 4.000, 100.00, A",
        "0, 1, 1, 1, 3.000, 75.00, C",
        // means of 2.59976, 2.5998, 3.06416, 3.0642 and 3.5322: the converted index lies on an edge
        "0, 10006, 14994, 0, 2.600, 64.99, D",
        "0, 2001, 2999, 0, 2.600, 65.00, C",
        "0, 0, 23396, 1604, 3.064, 76.60, C",
        "0, 0, 4679, 321, 3.064, 76.61, B",
        "0, 0, 2339, 2661, 3.532, 88.31, A"
    })
    void isThatOfTheRegulation(
            long ones, long twos, long threes, long fours, String index, String converted, Quality quality) {
        var result = SatisfactionIndex.of(all(new Answers(ones, twos, threes, fours)))
                .orElseThrow();

        assertThat(result.index()).isEqualTo(new BigDecimal(index));
        assertThat(result.converted()).isEqualTo(new BigDecimal(converted));
        assertThat(result.quality()).isEqualTo(quality);
        assertThat(result.missing()).isEmpty();
    }

    @Test
    void weighsNineElementsWithExactlyOneNinth() {
        var answers = all(new Answers(0, 0, 1, 0));
        answers.put("u9", new Answers(0, 0, 0, 1));

        var result = SatisfactionIndex.of(answers).orElseThrow();

        assertThat(result.converted()).isEqualTo(new BigDecimal("77.78")); // 28 / 9 * 25
        assertThat(result.weights().get("u1")).isEqualTo(new BigDecimal("0.111"));
        assertThat(result.weighted())
                .containsEntry("u1", new BigDecimal("0.333"))
                .containsEntry("u9", new BigDecimal("0.444"));
    }

    @Test
    void leavesOutWhatNobodyAnsweredAndSharesItsWeight() {
        var answers = all(new Answers(0, 0, 3, 1));
        answers.put("u4", Answers.NONE);

        var result = SatisfactionIndex.of(answers).orElseThrow();

        assertThat(result.converted()).isEqualTo(new BigDecimal("81.25"));
        assertThat(result.missing()).containsExactly("u4");
        assertThat(result.weights()).hasSize(8).containsEntry("u1", new BigDecimal("0.125"));
    }

    @Test
    void takesTheWeightsOfTheOfficeByTheirProportions() {
        var answers = Map.of("a", new Answers(0, 0, 0, 1), "b", new Answers(1, 0, 0, 0), "c", Answers.NONE);
        var weights = Map.of("a", new BigDecimal("0.6"), "b", new BigDecimal("0.2"), "c", new BigDecimal("0.2"));

        var result = SatisfactionIndex.of(answers, weights).orElseThrow();

        assertThat(result.index()).isEqualTo(new BigDecimal("3.250")); // 4 * 0.75 + 1 * 0.25
        assertThat(result.converted()).isEqualTo(new BigDecimal("81.25"));
        assertThat(result.weights()).isEqualTo(Map.of("a", new BigDecimal("0.750"), "b", new BigDecimal("0.250")));
    }

    @Test
    void countsEachElementByThoseWhoAnsweredIt() {
        var answers = Map.of("a", new Answers(0, 1, 0, 2), "b", new Answers(0, 0, 7, 0));

        assertThat(SatisfactionIndex.of(answers).orElseThrow().converted())
                .isEqualTo(new BigDecimal("79.17")); // (10 / 3 + 3) / 2 * 25
    }

    @Test
    void roundsTheExactValueOnce() {
        // a third three times is one: a quotient cut too early would fall below the edge
        var answers = Map.of("a", new Answers(2, 1, 0, 0), "b", new Answers(2, 1, 0, 0), "c", new Answers(2, 1, 0, 0));

        assertThat(SatisfactionIndex.of(answers).orElseThrow().converted()).isEqualTo(new BigDecimal("33.33"));
        assertThat(SatisfactionIndex.of(
                                Map.of("a", new Answers(0, 0, 0, 3), "b", new Answers(1, 1, 1, 0)),
                                Map.of("a", new BigDecimal("0.29990"), "b", new BigDecimal("0.70010")))
                        .orElseThrow()
                        .converted())
                .isEqualTo(new BigDecimal("65.00")); // 64.995 exactly
    }

    @Test
    void hasNoScoreWhereNobodyAnswered() {
        assertThat(SatisfactionIndex.of(all(Answers.NONE))).isEmpty();
        assertThat(SatisfactionIndex.of(Map.of())).isEmpty();
        assertThat(Answers.NONE.mean(3)).isEmpty();
    }

    @Test
    void meansTheAnswersOfOneElement() {
        assertThat(new Answers(1, 0, 0, 2).mean(3)).contains(new BigDecimal("3.000"));
        assertThat(new Answers(0, 2, 1, 0).mean(3)).contains(new BigDecimal("2.333"));
        assertThat(new Answers(0, 1, 2, 0).mean(3)).contains(new BigDecimal("2.667"));
    }

    @Test
    void refusesWhatCannotBe() {
        var one = Map.of("a", new Answers(0, 0, 1, 0));

        assertThatThrownBy(() -> SatisfactionIndex.of(one, Map.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SatisfactionIndex.of(one, Map.of("a", new BigDecimal("-1"))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Answers(0, -1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Map<String, Answers> all(Answers same) {
        var answers = new LinkedHashMap<String, Answers>();
        NINE.forEach(element -> answers.put(element, same));
        return answers;
    }
}
