package id.kentongan.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FamiliesMemoryTests {
    @Test
    void takesUnderAKilobyteForAReview() {
        int texts = 200_000;
        long before = used();
        var families = new Families(texts);
        for (int i = 0; i < texts; i++) {
            families.of(MadeUp.text(i, 22));
        }

        assertThat((used() - before) / texts).isBetween(100L, 1_000L);
        assertThat(families.of(MadeUp.text(0, 22))).isEqualTo(new Families().of(MadeUp.text(0, 22)));
    }

    @Test
    void growsNoFurtherOnceItRemembersAsManyAsItMay() {
        var families = new Families(1_000);
        for (int i = 0; i < 2_000; i++) {
            families.of(MadeUp.text(i, 150));
        }
        long full = used();
        for (int i = 2_000; i < 8_000; i++) {
            families.of(MadeUp.text(i, 150));
        }

        assertThat(used() - full).isLessThan(1_000_000);
        assertThat(families.of("tak ada yang serupa")).isNotEmpty();
    }

    @Test
    void remembersFewerOfVeryLongTexts() {
        long before = used();
        var families = new Families(1_000);
        for (int i = 0; i < 1_500; i++) {
            families.of(MadeUp.text(i, 2_500));
        }

        assertThat(used() - before).isLessThan(5_000_000);
        assertThat(families.of(MadeUp.text(1_499, 2_500))).isEqualTo(new Families().of(MadeUp.text(1_499, 2_500)));
    }

    @Test
    void copiesPushNothingOut() {
        var families = new Families(50);
        String rare = MadeUp.text(1, 100);
        String family = families.of(rare);
        for (int i = 0; i < 1_000; i++) {
            families.of("Menang besar malam ini, daftar sekarang juga dan dapatkan bonus untuk anggota baru " + i % 3);
        }

        assertThat(families.of(rare + MadeUp.text(2, 20))).isEqualTo(family);
    }

    @Test
    void keepsAFamilyThatIsJoinedAgainAndAgain() {
        var families = new Families(50);
        String text = MadeUp.text(1, 100);
        String family = families.of(text);
        for (int i = 2; i < 500; i++) {
            families.of(MadeUp.text(i, 100));
            if (i % 20 == 0) {
                assertThat(families.of(MadeUp.text(-i, 15) + text)).isEqualTo(family);
            }
        }
    }

    @Test
    void refusesToRememberNothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Families(0));
        assertThat(new Families(1).of("satu")).isNotEmpty();
    }

    @Test
    void takesAMegabyteInItsStride() {
        var families = new Families();
        String text = MadeUp.text(9, 150_000);
        String repeated = "menang lagi hari ini ".repeat(50_000);

        assertThatCode(() -> {
                    String family = families.of(text);
                    assertThat(families.of(text + "tambahan")).isEqualTo(family);
                    families.of(repeated);
                    families.of("a".repeat(1_000_000));
                })
                .doesNotThrowAnyException();
        assertThat(Families.sketch(text)).isNotNull();
    }

    @Test
    void givesTheSameFamiliesForTheSameTexts() {
        var one = new Families(100);
        var other = new Families(100);
        var random = new Random(5);
        for (int i = 0; i < 1_000; i++) {
            String text = MadeUp.text(random.nextInt(300), 30) + MadeUp.text(random.nextInt(300), 30);
            assertThat(one.of(text)).isEqualTo(other.of(text));
        }
    }

    @Test
    void readsAnyCharacters() {
        var random = new Random(3);
        var families = new Families(200);
        String odd = "½⑽ﷺ㏂ǆ…🇮🇩😀\u200b\u0301İ A. \n-";
        for (int i = 0; i < 3_000; i++) {
            var text = new StringBuilder();
            for (int j = random.nextInt(200); j > 0; j--) {
                text.append(
                        random.nextInt(3) == 0
                                ? (char) random.nextInt(0x10000)
                                : odd.charAt(random.nextInt(odd.length())));
                text.append(random.nextBoolean() ? " " : "");
            }
            assertThat(families.of(text.toString())).hasSize(16);
        }
    }

    private static long used() {
        Runtime runtime = Runtime.getRuntime();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
        }
        return least;
    }
}
