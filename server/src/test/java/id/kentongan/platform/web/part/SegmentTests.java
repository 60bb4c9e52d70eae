package id.kentongan.platform.web.part;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.platform.web.part.Segment.Mark;
import id.kentongan.text.Span;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SegmentTests {
    @Test
    void cutsATextAtItsMarks() {
        assertThat(Segment.cut("antre lama sekali", List.of(new Mark(new Span(6, 10), "waktu"))))
                .containsExactly(
                        new Segment("antre ", null), new Segment("lama", "waktu"), new Segment(" sekali", null));
    }

    @Test
    void keepsTheEarlierOfTwoMarksThatOverlapAndTheLongerOfTwoThatBeginTogether() {
        assertThat(Segment.cut(
                        "antre lama",
                        List.of(
                                new Mark(new Span(3, 8), "c"),
                                new Mark(new Span(0, 2), "b"),
                                new Mark(new Span(0, 5), "a"))))
                .containsExactly(new Segment("antre", "a"), new Segment(" lama", null));
    }

    @Test
    void leavesOutWhatLiesOutsideTheText() {
        assertThat(Segment.cut("lama", List.of(new Mark(new Span(2, 9), "a"), new Mark(new Span(7, 9), "b"))))
                .containsExactly(new Segment("la", null), new Segment("ma", "a"));
    }

    @Test
    void saysNothingOfAnEmptyText() {
        assertThat(Segment.cut("", List.of(new Mark(new Span(0, 0), "a")))).isEmpty();
    }

    @Test
    void neverLosesOrAddsACharacter() {
        var random = new Random(7);
        for (var round = 0; round < 500; round++) {
            var text = "abcdefghij".substring(0, random.nextInt(11));
            var marks = IntStream.range(0, random.nextInt(5))
                    .mapToObj(i -> random.nextInt(12))
                    .map(start -> new Mark(new Span(start, start + random.nextInt(6)), "m"))
                    .toList();

            var joined = Segment.cut(text, marks).stream().map(Segment::text).collect(Collectors.joining());

            assertThat(joined).as("%s %s", text, marks).isEqualTo(text);
        }
    }
}
