package id.kentongan.bench;

import static id.kentongan.bench.Medians.seconds;

import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/** The reader of the product, all its heads, by so many threads that share one. */
final class KentonganPeer implements Peer {
    private final Reader reader = Reader.shipped();
    private final int threads;

    KentonganPeer(int threads) {
        this.threads = threads;
    }

    @Override
    public String name() {
        return threads == 1 ? "Kentongan" : "Kentongan " + threads + " threads";
    }

    @Override
    public String does() {
        return "language, sentiment, all other heads";
    }

    @Override
    public double round(List<String> texts) throws Exception {
        var shares = new ArrayList<Callable<Integer>>();
        for (var i = 0; i < threads; i++) {
            var share = texts.subList(
                    (int) ((long) texts.size() * i / threads), (int) ((long) texts.size() * (i + 1) / threads));
            shares.add(() -> read(share));
        }
        try (var workers = Executors.newFixedThreadPool(threads)) {
            var start = System.nanoTime();
            for (var done : workers.invokeAll(shares)) {
                done.get();
            }
            return texts.size() / seconds(start);
        }
    }

    private int read(List<String> texts) {
        for (var text : texts) {
            reader.read(Document.review(text));
        }
        return texts.size();
    }
}
