package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;
import static id.kentongan.bench.Medians.seconds;

import id.kentongan.demo.Voices;
import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import java.util.ArrayList;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Texts a second through the reader alone, on one thread. */
@Command(name = "read", description = "texts a second through the reader, one thread", mixinStandardHelpOptions = true)
final class ReadBench implements Callable<Integer> {
    @Option(names = "--texts", description = "texts of a run (default: ${DEFAULT-VALUE})")
    private int texts = 200_000;

    @Option(names = "--runs", description = "runs, of which the median is printed (default: ${DEFAULT-VALUE})")
    private int runs = 7;

    @Override
    public Integer call() {
        var reader = Reader.shipped();
        var voices = new Voices(new Random(1));
        var documents = new ArrayList<Document>();
        var characters = 0L;
        while (documents.size() < texts) {
            var voice = voices.next(0.6);
            if (!voice.text().isEmpty()) {
                documents.add(Document.review(voice.text()));
                characters += voice.text().length();
            }
        }
        var rates = new ArrayList<Double>();
        for (var i = 0; i < runs; i++) {
            var start = System.nanoTime();
            documents.forEach(reader::read);
            rates.add(texts / seconds(start));
        }
        var rate = median(rates);
        System.out.printf(
                "%,d texts of %d characters on average: %,.0f texts/s, %.1f microseconds a text (median of %d runs)%n",
                texts, characters / texts, rate, 1e6 / rate, runs);
        System.out.printf("{\"bench\":\"read\",\"texts_per_s\":%.0f}%n", rate);
        return 0;
    }
}
