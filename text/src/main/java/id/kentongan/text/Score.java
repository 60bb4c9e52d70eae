package id.kentongan.text;

/** How many decisions of some were right. */
public record Score(int right, int total) {
    public static final Score NONE = new Score(0, 0);

    public Score {
        if (right < 0 || right > total) {
            throw new IllegalArgumentException(right + " of " + total);
        }
    }

    static Score of(boolean isRight) {
        return new Score(isRight ? 1 : 0, 1);
    }

    public Score plus(Score other) {
        return new Score(right + other.right, total + other.total);
    }

    public int wrong() {
        return total - right;
    }
}
