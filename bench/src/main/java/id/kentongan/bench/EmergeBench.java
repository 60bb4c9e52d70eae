package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.seconds;

import id.kentongan.signal.emerge.Emergence;
import id.kentongan.signal.emerge.Post;
import id.kentongan.signal.emerge.Settings;
import id.kentongan.text.Families;
import id.kentongan.text.Terms;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Posts a second through the detection of emerging issues, on one thread, once it has seen as many different terms as asked for.
 * The whole way is timed: near-duplicates, terms and counting.
 */
@Command(
        name = "emerge",
        description = "posts a second through the detection of emerging issues, after millions of different terms",
        mixinStandardHelpOptions = true)
final class EmergeBench implements Callable<Integer> {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final int WORDS = 20_000;
    private static final int WORDS_A_POST = 10;

    @Option(names = "--terms", description = "different terms to be seen first (default: ${DEFAULT-VALUE})")
    private int terms = 5_000_000;

    @Option(names = "--posts", description = "posts of a round (default: ${DEFAULT-VALUE})")
    private int posts = 20_000;

    @Option(names = "--runs", description = "rounds, of which the median is printed (default: ${DEFAULT-VALUE})")
    private int runs = 7;

    @Option(names = "--daily", description = "posts a day in the time of the stream (default: ${DEFAULT-VALUE})")
    private int daily = 100_000;

    private final Random random = new Random(1);
    private final Emergence emergence = new Emergence(Settings.USUAL);
    private final Families families = new Families();
    private long made;
    private long fresh;
    private int bursts;

    @Override
    public Integer call() {
        var began = System.nanoTime();
        while (fresh < terms) {
            accept(text(WORDS_A_POST / 2));
        }
        System.out.printf(
                Locale.ROOT,
                "%,d terms seen in %,d posts (%.0f s), %,d posts a day, load of the machine %.1f%n",
                fresh,
                made,
                seconds(began),
                daily,
                load());
        var rates = new ArrayList<Double>();
        for (var run = 0; run < runs; run++) {
            rates.add(round());
        }
        var heap = heapMegabytes();
        System.out.printf(
                Locale.ROOT,
                "%,.0f posts a second on one thread, median of %d rounds of %,d; %d MB of heap held; %d bursts%n",
                median(rates),
                runs,
                posts,
                heap,
                bursts);
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"emerge\",\"posts_per_s\":%.0f,\"terms\":%d,\"heap_mb\":%d,\"bursts\":%d,\"machine_load\":%.1f}%n",
                median(rates),
                fresh,
                heap,
                bursts,
                load());
        return 0;
    }

    private double round() {
        var texts = new ArrayList<String>();
        for (var i = 0; i < posts; i++) {
            texts.add(text(i % 5 == 0 ? 1 : 0));
        }
        var began = System.nanoTime();
        texts.forEach(this::accept);
        return posts / seconds(began);
    }

    /** Words of which few are frequent, and so many that were never seen. */
    private String text(int unseen) {
        var words = new ArrayList<String>();
        for (var i = 0; i < WORDS_A_POST; i++) {
            words.add(i < unseen ? "baru" + fresh++ : "kata" + (int) Math.pow(WORDS, random.nextDouble()));
        }
        return String.join(" ", words);
    }

    private void accept(String text) {
        var at = START.plusSeconds(made * 24 * 3600 / daily);
        List<String> found = Terms.of(text);
        bursts += emergence
                .accept(new Post("i" + made++, at, "akun" + random.nextInt(5_000), families.of(text), found))
                .size();
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
