package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class LikenessTests {
    private static double likeness(String one, String other) {
        Shingles text = Shingles.of(one);
        return new Likeness(text, new boolean[text.hashes.length]).to(Shingles.of(other));
    }

    @Test
    void isTheShareOfTheShorterTextThatTheLongerOneHolds() {
        String half = MadeUp.text(1, 104);
        double likeness = likeness(half + MadeUp.text(2, 100), half + MadeUp.text(3, 300));

        assertThat(likeness).isCloseTo(0.5, within(0.001));
    }

    @Test
    void isTheSameInBothDirections() {
        String one = MadeUp.text(1, 80) + MadeUp.text(2, 50);
        String other = MadeUp.text(3, 600) + MadeUp.text(1, 80);

        assertThat(likeness(one, other)).isEqualTo(likeness(other, one)).isGreaterThan(0.5);
    }

    @Test
    void isEstimatedWithoutBiasWhereTextsAreLong() {
        double sum = 0;
        for (int i = 0; i < 40; i++) {
            String half = MadeUp.text(1_000 + i, 1_000);
            double likeness = likeness(half + MadeUp.text(2_000 + i, 1_000), half + MadeUp.text(3_000 + i, 3_000));
            assertThat(likeness).isCloseTo(0.5, within(0.1));
            sum += likeness;
        }

        assertThat(sum / 40).isCloseTo(0.5, within(0.02));
    }

    @Test
    void isNothingForAFewWordsInARow() {
        String phrase = MadeUp.text(1, 15);

        assertThat(likeness(phrase + MadeUp.text(2, 5), MadeUp.text(3, 100) + phrase))
                .isZero();
    }

    @Test
    void ofShortTextsIsTheShareOfWhatBothSay() {
        assertThat(likeness("antrean di loket dua sangat panjang", "antrean di loket dua sangat panjang sekali"))
                .isCloseTo(4 / 5.0, within(0.001));
    }
}
