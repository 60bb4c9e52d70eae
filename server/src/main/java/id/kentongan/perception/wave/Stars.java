package id.kentongan.perception.wave;

import id.kentongan.signal.MeanRating;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Adds up stars and takes them away. */
public final class Stars {
    private Stars() {}

    /** @param stars each 1 to 5, {@code null} where none were given */
    static MeanRating of(List<@Nullable Integer> stars) {
        return MeanRating.of(IntStream.rangeClosed(1, 5)
                .mapToObj(each -> stars.stream()
                        .filter(given -> given != null && given == each)
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
