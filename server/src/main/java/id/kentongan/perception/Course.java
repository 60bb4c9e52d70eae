package id.kentongan.perception;

import id.kentongan.signal.MeanRating;
import java.util.List;
import java.util.stream.IntStream;

/** How perception went, step by step without a hole. */
public record Course(List<Moment> moments) {
    public Course {
        moments = List.copyOf(moments);
    }

    /** Everything that was said on those days, which must begin and end with steps of this course. */
    public Perception over(Span span) {
        return moments.stream()
                .filter(moment -> span.contains(moment.span()))
                .map(Moment::perception)
                .reduce(Perception.NONE, Perception::plus);
    }

    /** The part of this course that lies within those days. */
    public Course within(Span span) {
        return new Course(
                moments.stream().filter(moment -> span.contains(moment.span())).toList());
    }

    /** The rating of the last {@code window} steps up to each step, from the first that has so many. */
    public List<MeanRating> rollingRatings(int window) {
        return IntStream.rangeClosed(window, moments.size())
                .mapToObj(end -> moments.subList(end - window, end).stream()
                        .map(moment -> moment.perception().rating())
                        .reduce(MeanRating.NONE, MeanRating::plus))
                .toList();
    }

    /** Two courses over the same steps, together. */
    public Course plus(Course other) {
        return new Course(IntStream.range(0, moments.size())
                .mapToObj(i -> new Moment(
                        moments.get(i).span(),
                        moments.get(i).perception().plus(other.moments.get(i).perception())))
                .toList());
    }
}
