package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PhrasesTests {
    private final Phrases phrases = new Phrases();

    private int[] families(int hash) {
        int[] found = new int[Phrases.EVERYWHERE];
        return Arrays.copyOf(found, phrases.families(hash, found));
    }

    @Test
    void findsTheFamiliesOfAHash() {
        phrases.add(0, 7);
        phrases.add(0, 9);
        phrases.add(0, 7);
        phrases.add(5, 8);

        assertThat(families(0)).containsExactlyInAnyOrder(7, 9);
        assertThat(families(6)).isEmpty();
    }

    @Test
    void notesAFewFamiliesOfAPhraseThatStandsEverywhere() {
        for (int family = 0; family < 100; family++) {
            phrases.add(1_234, family);
        }

        assertThat(families(1_234)).containsExactlyInAnyOrder(0, 1, 2, 3);
    }

    @Test
    void forgetsWhatIsRemoved() {
        phrases.add(5, 1);
        phrases.add(5, 2);
        phrases.remove(5, 1);
        phrases.remove(6, 1);

        assertThat(families(5)).containsExactly(2);
    }

    @Test
    void losesLittleWhenItGrows() {
        int[] hashes = new Random(1).ints(200_000, 0, Integer.MAX_VALUE).toArray();
        for (int i = 0; i < hashes.length; i++) {
            phrases.add(hashes[i], i);
        }

        int found = 0;
        int[] families = new int[Phrases.EVERYWHERE];
        for (int i = 0; i < hashes.length; i++) {
            int count = phrases.families(hashes[i], families);
            int family = i;
            found += Arrays.stream(families, 0, count).anyMatch(f -> f == family) ? 1 : 0;
        }
        assertThat(found).isGreaterThan(190_000);
        assertThat(phrases.bytes()).isLessThan(200_000 * 32L);
    }
}
