package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Threat;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HarmlessTests {
    private static final int ABUSE = 1 << Threat.ABUSE.ordinal();
    private static final int GAMBLING = 1 << Threat.GAMBLING.ordinal();

    @Test
    void looksAtALongTextThroughWindowsThatOverlap() {
        assertThat(Harmless.windows("satu dua tiga", Threat.SCAM)).containsExactly("satu dua tiga");
        assertThat(Harmless.windows(words(0, 35), Threat.SCAM))
                .containsExactly(words(0, 35), words(0, 20), words(10, 30), words(20, 35));
        assertThat(Harmless.windows(words(0, 7), Threat.GAMBLING))
                .containsExactly(words(0, 7), words(0, 4), words(2, 6), words(4, 7));
    }

    private static String words(int first, int end) {
        return IntStream.range(first, end).mapToObj(Integer::toString).collect(Collectors.joining(" "));
    }

    @Test
    void doubtsTextsWithWordsOfOurOwnLists() {
        var own = new Own(1);

        assertThat(own.doubtful("Tempat asyik bermain")).isZero();
        assertThat(own.doubtful("petugasnya GOBLOOOK")).isEqualTo(ABUSE);
        assertThat(own.doubtful("di sini gampang menang")).isEqualTo(GAMBLING);
    }
}
