package id.kentongan.signal.detect;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up rows. */
final class Rows {
    static final int FIVE_MINUTES = 300;
    static final int HOUR = 3_600;
    static final int DAY = 86_400;

    record Row(long second, double value) {}

    private Rows() {}

    /** Counts of a Poisson process whose rate follows the hours of the day and wavers by a third. */
    static List<Row> counts(long seed, int step, int days, double aDay) {
        var random = new Random(seed);
        var rows = new ArrayList<Row>();
        for (var second = 0L; second < (long) days * DAY; second += step) {
            double usual = aDay * step / DAY * (step < DAY ? ofHour(second) : 1);
            rows.add(new Row(second, poisson(random, usual * Math.exp(0.3 * random.nextGaussian() - 0.045))));
        }
        return rows;
    }

    private static double ofHour(long second) {
        var hour = second / HOUR % 24;
        return hour < 6 ? 0.2 : hour < 9 ? 0.8 : hour < 21 ? 1.5 : 0.9;
    }

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

    static List<Verdict> verdicts(Detector detector, List<Row> rows) {
        return rows.stream()
                .map(row -> detector.accept(row.second(), row.value()))
                .toList();
    }

    static long warnings(List<Verdict> verdicts) {
        return verdicts.stream().filter(Verdict::warning).count();
    }
}
