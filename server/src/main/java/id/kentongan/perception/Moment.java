package id.kentongan.perception;

/** What was said in one step of a course. */
public record Moment(Span span, Perception perception) {}
