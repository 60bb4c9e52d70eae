package id.kentongan.perception.wave;

import id.kentongan.signal.MeanRating;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Adds up stars and takes them away. */
public final class Stars {
    private Stars() {}

    static MeanRating of(List<Review> reviews) {
        return MeanRating.of(IntStream.rangeClosed(1, 5)
                .mapToObj(stars -> reviews.stream()
                        .filter(review -> Objects.equals(review.stars(), stars))
                        .count())
                .toList());
    }

    /** The one without the other; never below nought, since what was taken in once may have vanished by now. */
    public static MeanRating minus(MeanRating all, MeanRating some) {
        return MeanRating.of(IntStream.range(0, 5)
                .mapToObj(at -> Math.max(0, all.counts().get(at) - some.counts().get(at)))
                .toList());
    }
}
