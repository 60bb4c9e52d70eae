package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Texts a second through the reader, beside what others do with the same texts. */
@Command(
        name = "read",
        description = "texts a second through the reader, beside fastText, Lucene and lingua on the same texts",
        mixinStandardHelpOptions = true)
final class ReadBench implements Callable<Integer> {
    @Option(names = "--texts", description = "texts of a round (default: ${DEFAULT-VALUE})")
    private int texts = 100_000;

    @Option(names = "--in", paramLabel = "FILE", description = "JSON Lines with texts of one's own (default: made-up)")
    private @Nullable Path in;

    @Option(names = "--runs", description = "rounds, of which the median is printed (default: ${DEFAULT-VALUE})")
    private int runs = 7;

    @Option(names = "--threads", description = "threads of the second line (default: ${DEFAULT-VALUE})")
    private int threads = 2;

    @Option(names = "--lingua-texts", description = "texts of a round for lingua (default: ${DEFAULT-VALUE})")
    private int linguaTexts = 3_000;

    @Override
    public Integer call() throws Exception {
        var read = in == null ? ReviewTexts.demo(texts, 1) : ReviewTexts.read(in, texts);
        System.out.printf(
                "%,d texts of %d characters on average, median of %d rounds, load of the machine %.1f%n",
                read.size(), ReviewTexts.characters(read) / read.size(), runs, load());
        var loading = Loading.measure();
        var peers = new ArrayList<Peer>();
        try {
            open(peers);
            print(rates(peers, read), loading);
        } finally {
            for (var peer : peers) {
                peer.close();
            }
        }
        return 0;
    }

    private void open(List<Peer> peers) throws IOException, InterruptedException {
        peers.add(new KentonganPeer(1));
        peers.add(new KentonganPeer(threads));
        if (FastTextPeer.isInstalled()) {
            System.err.println("fasttext learns from made-up texts, once with words and once with parts of words ...");
            peers.add(FastTextPeer.trained("fastText", List.of()));
            peers.add(FastTextPeer.trained("fastText subwords", FastTextPeer.SUBWORDS));
        } else {
            System.err.println("fasttext is left out: it is not installed (apt-get install fasttext)");
        }
        peers.add(new LucenePeer());
        peers.add(new LinguaPeer(linguaTexts));
    }

    /** The rounds of all go in turn, so that what else the machine does falls on all alike; the first round is for warming up. */
    private Map<Peer, Double> rates(List<Peer> peers, List<String> read) throws Exception {
        var rates = new LinkedHashMap<Peer, List<Double>>();
        for (var run = 0; run <= runs; run++) {
            for (var peer : peers) {
                var rate = peer.round(read);
                if (run > 0) {
                    rates.computeIfAbsent(peer, _ -> new ArrayList<>()).add(rate);
                }
            }
        }
        var medians = new LinkedHashMap<Peer, Double>();
        rates.forEach((peer, all) -> medians.put(peer, median(all)));
        return medians;
    }

    private void print(Map<Peer, Double> rates, Loading loading) {
        var all = List.copyOf(rates.values());
        System.out.printf("%-22s %-36s %12s %10s%n", "who", "what", "texts/s", "us a text");
        rates.forEach((peer, rate) ->
                System.out.printf("%-22s %-36s %,12.0f %10.1f%n", peer.name(), peer.does(), rate, 1e6 / rate));
        System.out.printf(
                "scaling to %d threads: %.2f; model %.1f MB in the jar, %.1f MB of heap, ready %.2f s after a fresh start%n",
                threads,
                all.get(1) / all.get(0),
                loading.modelBytes() / 1e6,
                loading.heapBytes() / 1e6,
                loading.seconds());
        System.out.printf(
                Locale.ROOT,
                "{\"bench\":\"read\",\"texts_per_s\":%.0f,\"scaling\":%.2f,\"model_bytes\":%d,\"heap_bytes\":%d,"
                        + "\"load_s\":%.3f,\"machine_load\":%.1f,\"per_s\":{%s}}%n",
                all.getFirst(),
                all.get(1) / all.get(0),
                loading.modelBytes(),
                loading.heapBytes(),
                loading.seconds(),
                load(),
                rates.entrySet().stream()
                        .map(entry -> "\"%s\":%.0f".formatted(entry.getKey().name(), entry.getValue()))
                        .collect(Collectors.joining(",")));
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }
}
