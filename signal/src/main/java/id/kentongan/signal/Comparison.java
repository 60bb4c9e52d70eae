package id.kentongan.signal;

/**
 * A period held against its baseline. The two must not share observations.
 *
 * <p>The interval of the difference is put together from the distances of each figure to the edges of its own interval
 * (MOVER): with <i>d = now - before</i>,
 *
 * <pre>low  = d - √((now - now.low)² + (before.high - before)²)
 * high = d + √((now.high - now)² + (before - before.low)²)</pre>
 *
 * For shares with Wilson's intervals this is method 10 of R. G. Newcombe, "Interval estimation for the difference between
 * independent proportions", Statistics in Medicine 17 (1998) 873-890; for any other figure, G. Y. Zou and A. Donner,
 * "Construction of confidence limits about effect measures", Statistics in Medicine 27 (2008) 1693-1702. For large samples of
 * ratings it becomes Welch's interval, but unlike that one it has a width when all ratings of a period are the same.
 *
 * @param good which way is better
 */
public record Comparison(Estimate now, Estimate before, Direction good, Confidence confidence) {
    /** Which way of a figure is the better one. */
    public enum Direction {
        UP,
        DOWN
    }

    public Comparison {
        if (!now.scale().equals(before.scale())) {
            throw new IllegalArgumentException("different figures: " + now + " and " + before);
        }
    }

    /** Ratings: more stars are better. */
    public static Comparison of(MeanRating now, MeanRating before, Confidence confidence) {
        return new Comparison(now, before, Direction.UP, confidence);
    }

    /** The share of something everybody wants, such as answers: more is better. */
    public static Comparison ofGood(Proportion now, Proportion before, Confidence confidence) {
        return new Comparison(now, before, Direction.UP, confidence);
    }

    /** The share of something nobody wants, such as negative words: less is better. */
    public static Comparison ofBad(Proportion now, Proportion before, Confidence confidence) {
        return new Comparison(now, before, Direction.DOWN, confidence);
    }

    /**
     * How much higher the figure is now.
     *
     * @throws IllegalStateException when one of the two has no observation
     */
    public double difference() {
        return now.value() - before.value();
    }

    /** The interval of {@link #difference()}. */
    public Interval interval() {
        var present = now.interval(confidence);
        var past = before.interval(confidence);
        return new Interval(
                difference() - Math.hypot(now.value() - present.low(), past.high() - before.value()),
                difference() + Math.hypot(present.high() - now.value(), before.value() - past.low()));
    }

    public Change change() {
        if (!now.isEnough() || !before.isEnough()) {
            return Change.NOT_ENOUGH;
        }
        if (interval().contains(0)) {
            return Change.SAME;
        }
        return difference() > 0 == (good == Direction.UP) ? Change.BETTER : Change.WORSE;
    }
}
