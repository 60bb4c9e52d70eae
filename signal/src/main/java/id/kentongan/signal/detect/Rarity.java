package id.kentongan.signal.detect;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * How rare the surprises of the spans are in this stream: each is held against the greatest of past days, whose location and
 * scatter are learnt, so that a stream that often surprises must surprise more. That is the method of block maxima (S. Coles,
 * "An Introduction to Statistical Modeling of Extreme Values" (2001), chapter 3) with an exponential tail. Daily rows have too
 * few days for it; their surprises are probabilities already and are left as they are.
 */
final class Rarity {
    private static final double FIRST_LOCATION = 1;
    private static final double FIRST_SCATTER = 0.8;
    private static final double LEAST_SCATTER = 0.5;
    private static final double LEAST_STEP = 0.05;
    /** Scatters above the location at which a day is cut before it is learnt. */
    private static final double CUT = 3;
    /** Days that are remembered. */
    private static final double MEMORY = 14;

    private final Pace pace;
    private final double[] locations = new double[Pace.SPANS];
    private final double[] scatters = new double[Pace.SPANS];
    private final double[] greatest = new double[Pace.SPANS];
    private long day = Long.MIN_VALUE;
    private double days;
    private int strongest;

    Rarity(Pace pace) {
        this.pace = pace;
        Arrays.fill(locations, FIRST_LOCATION);
        Arrays.fill(scatters, FIRST_SCATTER);
    }

    /** One figure of all spans: their weighted mean, with something of the strongest. */
    double of(long second, double[] surprises) {
        long today = Math.floorDiv(second, (long) Pace.DAY);
        if (today != day) {
            close();
            day = today;
        }
        var sum = 0.0;
        var weights = 0.0;
        var most = Double.NEGATIVE_INFINITY;
        for (var span = 0; span < Pace.SPANS; span++) {
            double rarity = rarity(span, surprises[span]);
            greatest[span] = Math.max(greatest[span], surprises[span]);
            sum += pace.weights[span] * rarity;
            weights += pace.weights[span];
            if (pace.weights[span] > 0 && rarity > most) {
                most = rarity;
                strongest = span;
            }
        }
        return Math.max(0, sum / weights * (1 - pace.strongest) + most * pace.strongest);
    }

    private double rarity(int span, double surprise) {
        return pace == Pace.DAILY ? surprise : (surprise - locations[span]) / Math.max(LEAST_SCATTER, scatters[span]);
    }

    private void close() {
        if (day == Long.MIN_VALUE) {
            return;
        }
        days = Math.min(days + 1, MEMORY);
        double share = 1 / (days + 1);
        for (var span = 0; span < Pace.SPANS; span++) {
            double cut = Math.min(greatest[span], locations[span] + CUT * scatters[span]);
            locations[span] += share * (cut - locations[span]);
            scatters[span] += share * (Math.max(LEAST_STEP, Math.abs(cut - locations[span])) - scatters[span]);
            greatest[span] = 0;
        }
    }

    /** The span that was rarest in the last row. */
    int strongest() {
        return strongest;
    }

    void write(ByteBuffer out) {
        Doubles.write(out, locations);
        Doubles.write(out, scatters);
        Doubles.write(out, greatest);
        out.putLong(day).putDouble(days);
    }

    void read(ByteBuffer in) {
        Doubles.read(in, locations);
        Doubles.read(in, scatters);
        Doubles.read(in, greatest);
        day = in.getLong();
        days = in.getDouble();
    }
}
