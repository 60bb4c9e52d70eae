package id.kentongan.perception.wave;

import id.kentongan.mention.MentionId;
import id.kentongan.people.UnitId;
import id.kentongan.perception.Span;
import id.kentongan.signal.MeanRating;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reviews of one unit that came in a wave.
 *
 * @param reviews by day
 */
public record Wave(Kind kind, UnitId unit, List<Review> reviews) {
    /** What they have in common. */
    public enum Kind {
        /** They say nearly the same. */
        TEXT,
        /** They are by the same author. */
        AUTHOR;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The kind of that {@link #code()}; refuses any other text. */
        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public Wave {
        if (reviews.isEmpty()) {
            throw new IllegalArgumentException("a wave of nothing");
        }
        reviews = List.copyOf(reviews);
    }

    /** From the day of its first review to that of its last. */
    public Span span() {
        return new Span(reviews.getFirst().day(), reviews.getLast().day());
    }

    public int size() {
        return reviews.size();
    }

    /** The stars given on those days. */
    public MeanRating rating(Span days) {
        return Stars.of(reviews.stream()
                .filter(review -> days.contains(new Span(review.day(), review.day())))
                .toList());
    }

    /** One of the texts, the first; empty where there are none. */
    public String example() {
        return reviews.stream()
                .map(Review::text)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse("");
    }

    boolean holds(MentionId mention) {
        return reviews.stream().anyMatch(review -> review.id().equals(mention));
    }

    /** Its reviews that are none of those; empty when none is left. */
    List<Review> without(Collection<MentionId> others) {
        var gone = Set.copyOf(others);
        return reviews.stream().filter(review -> !gone.contains(review.id())).toList();
    }
}
