package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.kentongan.text.Element;
import id.kentongan.trainer.Handwritten.Remark;
import id.kentongan.trainer.Handwritten.Review;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HandwrittenTests {
    private static final int WAKTU = 1 << Element.WAKTU.ordinal();
    private static final int PERILAKU = 1 << Element.PERILAKU.ordinal();

    @Test
    void takesTheMarksOutOfTheText() {
        Review review = review("Datang pagi, {waktu:negative|antre sampai sore}.");

        assertThat(review.text()).isEqualTo("Datang pagi, antre sampai sore.");
        assertThat(review.stars()).isEqualTo(2);
        assertThat(review.marks()).singleElement().satisfies(mark -> {
            assertThat(mark.element()).isEqualTo(Element.WAKTU);
            assertThat(review.text().substring(mark.from(), mark.to())).isEqualTo("antre sampai sore");
        });
    }

    @Test
    void givesAClauseTheElementsThatMostOfItSpeaksOf() {
        Review review =
                review("Datang pagi, {waktu:negative|antre sampai sore}, tapi {perilaku:positive|petugas ramah}.");

        assertThat(review.remarks())
                .extracting(Remark::elements, Remark::polarity)
                .contains(tuple(WAKTU, Sets.NEGATIVE), tuple(PERILAKU, Sets.POSITIVE))
                .filteredOn(tuple -> tuple.toList().getFirst().equals(0))
                .allSatisfy(tuple -> assertThat(tuple.toList().getLast()).isEqualTo(Sets.UNKNOWN));
    }

    @Test
    void callsAClauseNeutralThatPraisesOneElementAndBlamesAnother() {
        Review review = review("{perilaku:positive|petugas ramah} {waktu:negative|antre lama}");

        assertThat(review.remarks()).containsExactly(new Remark(review.text(), WAKTU | PERILAKU, Sets.NEUTRAL));
    }

    /** What no clause holds the most of is not taught. */
    @Test
    void losesHardlyAnElementOfTheReviewsThatShip() {
        List<Review> reviews = new Handwritten().reviews();

        assertThat(reviews)
                .filteredOn(review -> elements(review.remarks().stream().map(Remark::elements)) != elements(review))
                .hasSizeLessThan(reviews.size() / 1000);
    }

    private static int elements(Review review) {
        return elements(review.marks().stream().map(mark -> 1 << mark.element().ordinal()));
    }

    private static int elements(Stream<Integer> bits) {
        return bits.reduce(0, (some, more) -> some | more);
    }

    private static Review review(String text) {
        return Handwritten.review(List.of("review", "ind", "2", "negative", text));
    }
}
