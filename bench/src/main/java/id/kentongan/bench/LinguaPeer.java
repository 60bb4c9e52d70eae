package id.kentongan.bench;

import static id.kentongan.bench.Medians.seconds;

import com.github.pemistahl.lingua.api.Language;
import com.github.pemistahl.lingua.api.LanguageDetector;
import com.github.pemistahl.lingua.api.LanguageDetectorBuilder;
import java.util.List;

/** Lingua, for the language alone. Of those that Kentongan tells apart it knows three; it is slow, so it gets few texts.
 * It spreads each text over the common pool. */
final class LinguaPeer implements Peer {
    private final LanguageDetector detector = LanguageDetectorBuilder.fromLanguages(
                    Language.INDONESIAN, Language.MALAY, Language.ENGLISH)
            .withPreloadedLanguageModels()
            .build();
    private final int most;

    LinguaPeer(int most) {
        this.most = most;
    }

    @Override
    public String name() {
        return "lingua";
    }

    @Override
    public String does() {
        return "language, of three, several threads";
    }

    @Override
    public double round(List<String> texts) {
        var few = texts.subList(0, Math.min(most, texts.size()));
        var start = System.nanoTime();
        few.forEach(detector::detectLanguageOf);
        return few.size() / seconds(start);
    }
}
