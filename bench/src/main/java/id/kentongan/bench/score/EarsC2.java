package id.kentongan.bench.score;

/**
 * The detector C2 of the Early Aberration Reporting System: how many standard deviations a day is above the mean of seven
 * days, of which the last was three days ago. L. Hutwagner, W. Thompson, G. M. Seeman and T. Treadwell, "The bioterrorism
 * preparedness and response Early Aberration Reporting System (EARS)", Journal of Urban Health 80 (2003) i89-i96.
 */
public final class EarsC2 {
    private static final int BASELINE = 7;
    private static final int LAG = 2;
    /** Of seven days without a case; else a first case would be infinitely surprising. */
    private static final double LEAST_DEVIATION = 0.5;

    private EarsC2() {}

    /** A score for each day, 0 while there is no baseline. */
    public static double[] scores(double[] counts) {
        var scores = new double[counts.length];
        for (int day = BASELINE + LAG; day < counts.length; day++) {
            int first = day - LAG - BASELINE;
            var mean = 0.0;
            for (int past = first; past < first + BASELINE; past++) {
                mean += counts[past] / BASELINE;
            }
            var squares = 0.0;
            for (int past = first; past < first + BASELINE; past++) {
                squares += (counts[past] - mean) * (counts[past] - mean);
            }
            double deviation = Math.max(LEAST_DEVIATION, Math.sqrt(squares / (BASELINE - 1)));
            scores[day] = (counts[day] - mean) / deviation;
        }
        return scores;
    }
}
