package id.kentongan.bench;

import static id.kentongan.bench.Medians.seconds;

import java.io.IOException;
import java.util.List;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;

/** Lucene's analyzer for Indonesian: cuts a text into words, drops stop words, takes affixes off; it decides nothing. */
final class LucenePeer implements Peer {
    private final IndonesianAnalyzer analyzer = new IndonesianAnalyzer();

    @Override
    public String name() {
        return "Lucene";
    }

    @Override
    public String does() {
        return "words and stems (IndonesianAnalyzer)";
    }

    @Override
    public double round(List<String> texts) throws IOException {
        var start = System.nanoTime();
        for (var text : texts) {
            try (var words = analyzer.tokenStream("text", text)) {
                words.reset();
                while (words.incrementToken()) {
                    // the work is in the step
                }
                words.end();
            }
        }
        return texts.size() / seconds(start);
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
