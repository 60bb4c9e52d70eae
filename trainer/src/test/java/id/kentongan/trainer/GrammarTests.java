package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.StringReader;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GrammarTests {
    private final SplittableRandom random = new SplittableRandom(1);
    private final Grammar grammar =
            new Grammar(table("name\talternatives\nhewan\tayam|{besar}\nbesar\tsapi\nlingkar\t{lingkar}\n"));

    @Test
    void fillsSlotsAndChoices() {
        assertThat(many("{hewan} [makan|minum]"))
                .containsExactlyInAnyOrder("ayam makan", "ayam minum", "sapi makan", "sapi minum");
    }

    @Test
    void leavesNoGapWhereAChoiceIsEmpty() {
        assertThat(many("ayam [itu|] , makan")).containsExactlyInAnyOrder("ayam itu, makan", "ayam, makan");
    }

    @Test
    void refusesAnUnknownSlotAndASlotThatHoldsItself() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> grammar.write("{ikan}", random))
                .withMessageContaining("ikan");
        assertThatIllegalArgumentException().isThrownBy(() -> grammar.write("{lingkar}", random));
        assertThatIllegalArgumentException().isThrownBy(() -> grammar.write("[a|b", random));
    }

    private Set<String> many(String template) {
        return IntStream.range(0, 200)
                .mapToObj(i -> grammar.write(template, random))
                .collect(Collectors.toSet());
    }

    private static Table table(String text) {
        try {
            return Table.read(new StringReader(text));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
