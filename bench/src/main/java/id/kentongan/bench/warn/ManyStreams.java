package id.kentongan.bench.warn;

import id.kentongan.bench.Medians;
import id.kentongan.signal.detect.Detector;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Many streams with a row a minute, from busy to almost silent, each with a detector of its own. */
final class ManyStreams {
    private static final int MINUTE = 60;
    /** So many minutes have passed before it is measured. */
    private static final int HEARD = 300;
    /** So many different streams; others repeat them. */
    private static final int KINDS = 100;

    private final List<Detector> detectors = new ArrayList<>();
    private final double[][] values = new double[KINDS][];

    ManyStreams(int streams) {
        for (var stream = 0; stream < streams; stream++) {
            detectors.add(new Detector(0.5));
        }
    }

    /** What a minute costs: the median of so many, behind those that are for warming up. */
    Stopwatch.Took minute(int runs) {
        var random = new Random(2);
        for (var kind = 0; kind < KINDS; kind++) {
            double aDay = Math.pow(10, 4 * random.nextDouble() - 1);
            values[kind] = MadeUpCounts.series(kind, MINUTE, HEARD + runs, aDay).values();
        }
        var seconds = new ArrayList<Double>();
        var processor = new ArrayList<Double>();
        for (var minute = 0; minute < HEARD + runs; minute++) {
            var time = Stopwatch.start();
            hear(minute);
            if (minute >= HEARD) {
                var took = time.stop();
                seconds.add(took.seconds());
                processor.add(took.processorSeconds());
            }
        }
        return new Stopwatch.Took(Medians.median(seconds), Medians.median(processor));
    }

    private void hear(int minute) {
        for (var stream = 0; stream < detectors.size(); stream++) {
            detectors.get(stream).accept((long) minute * MINUTE, values[stream % KINDS][minute]);
        }
    }
}
