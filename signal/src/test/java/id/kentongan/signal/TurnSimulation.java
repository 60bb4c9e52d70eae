package id.kentongan.signal;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Invents what is counted day by day, with more spread than chance alone, a rhythm of the week and days that follow each other,
 * and counts how often a turn is seen.
 *
 * @param mean of a day before
 * @param linked how much of the mood of a day is still there on the next
 * @param before in days
 * @param after in days
 * @param effect what share more is counted from the day on
 * @param trend what share more is counted each day, all along
 */
record TurnSimulation(double mean, double linked, int before, int after, double effect, double trend) {
    /** The variance of a count is its mean, plus this times the square of its mean. */
    private static final double OVERDISPERSION = 0.5;

    /** How far moods lie apart, in logarithms. */
    private static final double MOOD = 0.4;

    private static final double RHYTHM = 0.4;

    /** @param clear how often a turn was seen, of all rounds; {@code held} how often the interval held the truth, of those measured */
    record Result(double clear, double unknown, double held) {}

    Result run(int rounds) {
        var random = new Random(20_261_201L);
        var clear = 0;
        var unknown = 0;
        var held = 0;
        for (var round = 0; round < rounds; round++) {
            var days = days(random);
            switch (Turn.of(days.subList(0, before), days.subList(before, before + after))) {
                case Turn.Measured measured -> {
                    clear += measured.isClear() ? 1 : 0;
                    held += measured.interval().contains(effect * mean) ? 1 : 0;
                }
                case Turn.Unknown(var reason) -> unknown++;
            }
        }
        return new Result((double) clear / rounds, (double) unknown / rounds, (double) held / (rounds - unknown));
    }

    private List<Long> days(Random random) {
        var mood = new double[before + after];
        for (var day = 0; day < mood.length; day++) {
            mood[day] = day == 0
                    ? MOOD * random.nextGaussian()
                    : linked * mood[day - 1] + MOOD * Math.sqrt(1 - linked * linked) * random.nextGaussian();
        }
        var start = random.nextInt(7);
        return IntStream.range(0, mood.length)
                .mapToObj(day -> count(
                        random,
                        mean
                                * Math.exp(mood[day] - MOOD * MOOD / 2)
                                * (1 + RHYTHM * Math.cos(2 * Math.PI * ((day + start) % 7) / 7))
                                * (day < before ? 1 : 1 + effect)
                                * Math.max(0, 1 + trend * (day - before))))
                .toList();
    }

    /** Negative binomial: a Poisson count whose mean is a gamma variable, here a sum of exponential ones. */
    private static long count(Random random, double mean) {
        var shape = (int) Math.round(1 / OVERDISPERSION);
        var gamma = 0.0;
        for (var i = 0; i < shape; i++) {
            gamma -= Math.log(1 - random.nextDouble());
        }
        var expected = mean * gamma / shape;
        var count = 0L;
        for (var time = -Math.log(1 - random.nextDouble()); time < expected; count++) {
            time -= Math.log(1 - random.nextDouble());
        }
        return count;
    }

    /** Writes the tables of docs/perception.md. */
    public static void main(String[] arguments) {
        for (var effect : new double[] {0, -0.2, -0.3, -0.5, -0.7, 0.5, 1}) {
            System.out.printf(Locale.ROOT, "%neffect %.0f %%%n", 100 * effect);
            for (var linked : new double[] {0, 0.5, 0.8, 0.9}) {
                line(linked, effect, 0);
            }
        }
        for (var trend : new double[] {0.005, 0.01, 0.02}) {
            System.out.printf(Locale.ROOT, "%ntrend %.1f %% a day%n", 100 * trend);
            line(0.5, 0, trend);
        }
    }

    private static void line(double linked, double effect, double trend) {
        System.out.printf(Locale.ROOT, "| %.1f |", linked);
        for (var length : new int[][] {{28, 14}, {56, 28}, {84, 28}, {84, 56}}) {
            for (var mean : new double[] {1, 6}) { // a day
                var result = new TurnSimulation(mean, linked, length[0], length[1], effect, trend).run(4000);
                System.out.printf(
                        Locale.ROOT,
                        " %d+%d, %.0f: %.3f seen, %.3f not said, held %.3f |",
                        length[0],
                        length[1],
                        mean,
                        result.clear,
                        result.unknown,
                        result.held);
            }
        }
        System.out.println();
    }
}
