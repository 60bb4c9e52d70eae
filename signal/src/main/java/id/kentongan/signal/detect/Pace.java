package id.kentongan.signal.detect;

/** How densely the rows of a stream come, and what follows from it: over which spans is looked, and how quickly is learnt. */
enum Pace {
    /** Several rows a day. The day has its hours, the week its working days and its end. */
    FINE(
            new int[] {0, 3_600, 6 * 3_600, 86_400},
            new double[] {1.5, 0.5, 1, 1},
            0.2,
            new Memory(10, 30, 14),
            3,
            2,
            2.4,
            new Holding(108_000, 2, 1.5)),
    /** A row a day or fewer. Each day of the week is its own. */
    DAILY(
            new int[] {0, 2 * 86_400, 5 * 86_400, 6 * 86_400},
            new double[] {0, 0.5, 2, 0.5},
            0,
            new Memory(5, 56, 120),
            8,
            4,
            1.3,
            new Holding(10 * 86_400, 1.3, 1.3));

    static final int DAY = 86_400;
    static final int WEEK = 7 * DAY;
    static final int SPANS = 4;

    /** Seconds of each span; 0 is the row alone. */
    final int[] spans;

    final double[] weights;

    /** How much the most surprising span counts beside the mean of all. */
    final double strongest;

    final Memory memory;

    /** Standard deviations above which a row is cut before it is learnt. */
    final double rowCut;

    /** The same for the sum of a span. */
    final double sumCut;

    /** The threshold before anything is known. */
    final double threshold;

    final Holding holding;

    /** Days in which the level, the factors of the days, and the spread forget half. */
    record Memory(double levelDays, double dayDays, double spreadDays) {}

    /**
     * How long something that spoke keeps lesser things quiet.
     *
     * @param growth so many times its rarity must be reached at once; the demand falls to one as the time runs out
     * @param least what is below this rarity did not speak, whatever the threshold
     */
    record Holding(long seconds, double growth, double least) {}

    Pace(
            int[] spans,
            double[] weights,
            double strongest,
            Memory memory,
            double rowCut,
            double sumCut,
            double threshold,
            Holding holding) {
        this.spans = spans;
        this.weights = weights;
        this.strongest = strongest;
        this.memory = memory;
        this.rowCut = rowCut;
        this.sumCut = sumCut;
        this.threshold = threshold;
        this.holding = holding;
    }

    static Pace of(int stepSeconds) {
        return stepSeconds > DAY / 2 ? DAILY : FINE;
    }

    /** The share by which a mean moves to a new row if it is to forget half in {@code days}. */
    static double share(double days, double stepSeconds) {
        return 1 - Math.pow(0.5, stepSeconds / (days * DAY));
    }
}
