package id.kentongan.bench.warn;

import java.util.Random;

/** Counts of a Poisson process whose rate follows the hours of the day and wavers by a third; nothing happens in them. */
final class MadeUpCounts {
    static final int DAY = 86_400;
    static final int WEEK = 7 * DAY;
    private static final double WAVER = 0.3;

    private MadeUpCounts() {}

    /**
     * A series without a story.
     *
     * @param aDay how many there are a day on average
     */
    static Series series(long seed, int stepSeconds, int rows, double aDay) {
        var random = new Random(seed);
        var seconds = new long[rows];
        var values = new double[rows];
        for (var row = 0; row < rows; row++) {
            seconds[row] = (long) row * stepSeconds;
            double usual = aDay * stepSeconds / DAY * (stepSeconds < DAY ? ofHour(seconds[row]) : 1);
            double waver = Math.exp(WAVER * random.nextGaussian() - WAVER * WAVER / 2);
            values[row] = poisson(random, usual * waver);
        }
        return new Series("made-up", seconds, values);
    }

    /** Quiet nights and busy days; over the day it is 1 on average. */
    private static double ofHour(long second) {
        var hour = second / 3_600 % 24;
        return (hour < 6 ? 0.2 : hour < 9 ? 0.8 : hour < 21 ? 1.5 : 0.9) / 1.0125;
    }

    /** By multiplication of uniform numbers: D. E. Knuth, "The Art of Computer Programming", volume 2, section 3.4.1. */
    static int poisson(Random random, double mean) {
        var limit = Math.exp(-mean);
        var count = -1;
        var product = 1.0;
        do {
            count++;
            product *= random.nextDouble();
        } while (product > limit);
        return count;
    }
}
