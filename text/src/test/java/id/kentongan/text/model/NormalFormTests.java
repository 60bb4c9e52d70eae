package id.kentongan.text.model;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Rows;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalFormTests {
    static List<String[]> rows() {
        return Rows.of("normal-forms.tsv");
    }

    @ParameterizedTest
    @MethodSource("rows")
    void foldsWhatIsWritten(String written, String normal, String why) {
        assertThat(NormalForm.of(written)).as(why).hasToString(normal);
    }

    @Test
    void foldsEveryCodePointOnceAndForAll() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE) {
                String once = NormalForm.of(Character.toString(c)).toString();
                assertThat(NormalForm.of(once)).as("U+%X", c).hasToString(once);
            }
        }
    }

    @Test
    void changesNothingTheSecondTime() {
        var random = new SplittableRandom(11);
        for (int i = 0; i < 3_000; i++) {
            String text = Samples.text(random);
            String once = NormalForm.of(text).toString();
            assertThat(NormalForm.of(once)).as(text).hasToString(once);
        }
    }

    @Test
    void knowsWhereEachCharacterCameFrom() {
        var random = new SplittableRandom(12);
        for (int i = 0; i < 3_000; i++) {
            String text = Samples.text(random);
            NormalForm form = NormalForm.of(text);
            for (int at = 0; at < form.length(); at++) {
                assertThat(form.from(at)).isBetween(0, text.length() - 1);
                assertThat(form.to(at)).isBetween(form.from(at) + 1, text.length());
                assertThat(at == 0 || form.from(at) >= form.from(at - 1)).isTrue();
            }
        }
    }

    @Test
    void coversDrawnOutLettersToTheirEnd() {
        NormalForm form = NormalForm.of("lamaaaa!");

        assertThat(form).hasToString("lama!");
        assertThat(form.to(3)).isEqualTo(7);
    }
}
