package id.kentongan.bench.warn;

/** How often it warns where nothing happens, over what the dial asks: 1 is what was promised. */
final class DialQuality {
    private static final double[] RATES = {0.1, 0.3, 1, 3, 10};
    private static final int[] STEPS = {300, 3_600, MadeUpCounts.DAY};
    private static final int[] WEEKS = {40, 80, 80};
    /** The first share of the weeks is for learning. */
    private static final int LEARNING = 4;

    private final double dial;
    private final int streams;

    DialQuality(double dial, int streams) {
        this.dial = dial;
        this.streams = streams;
    }

    void print() {
        System.out.printf(
                "%nMade-up streams in which nothing happens: warnings a week over the dial of %s, mean of %d streams%n",
                dial, streams);
        System.out.printf("%-18s", "items a day");
        for (var rate : RATES) {
            System.out.printf(" %8s", rate);
        }
        System.out.println();
        for (var at = 0; at < STEPS.length; at++) {
            System.out.printf("rows of %6d s   ", STEPS[at]);
            for (var rate : RATES) {
                System.out.printf(" %8.2f", realised(STEPS[at], WEEKS[at], rate));
            }
            System.out.println();
        }
    }

    private double realised(int stepSeconds, int weeks, double rate) {
        int rows = (int) ((long) weeks * MadeUpCounts.WEEK / stepSeconds);
        var warnings = 0;
        for (var stream = 0; stream < streams; stream++) {
            var heard = MadeUpCounts.series(1_000 + stream, stepSeconds, rows, rate)
                    .heardBy(() -> new KentonganWatcher(dial));
            for (int row = rows / LEARNING; row < rows; row++) {
                warnings += heard.warnings()[row] ? 1 : 0;
            }
        }
        double counted = streams * (rows - rows / LEARNING) * (double) stepSeconds / MadeUpCounts.WEEK;
        return warnings / counted / dial;
    }
}
