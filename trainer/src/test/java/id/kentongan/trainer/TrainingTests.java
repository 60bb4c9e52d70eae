package id.kentongan.trainer;

import static org.assertj.core.api.Assertions.assertThat;

import id.kentongan.text.Document;
import id.kentongan.text.Polarity;
import id.kentongan.text.Reader;
import id.kentongan.text.model.Model;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole training on a made-up data folder small enough for a test. */
class TrainingTests {
    private static final int BUCKETS = 1 << 12;
    private static final double LITTLE = 0.02;
    private static final List<String> GOOD = List.of("elok", "permai", "sedap", "lega");
    private static final List<String> BAD = List.of("busuk", "getir", "pahit", "kusut");
    private static final List<String> REST = List.of("meja", "kursi", "pintu", "jendela", "atap", "dinding", "lantai");

    @TempDir
    private Path data;

    private final SplittableRandom random = new SplittableRandom(5);

    @BeforeEach
    void writeData() throws IOException {
        for (String part : List.of("train", "valid")) {
            write("smsa/" + part, "text\tlabel", "%s\t%s");
            write("emot/" + part, "text\tlabel", "%s\t%s");
            write("nusax/" + part, "lang\tid\ttext\tlabel", "ace\t1\t%s\t%s");
            write("nusatranslation_senti/" + part, "lang\tid\ttext\tlabel", "mui\t1\t%s\t%s");
            write("hoasa/" + part, "review\tac", "%s\t%s");
            write("casa/" + part, "sentence\tfuel", "%s\t%s");
        }
        write("prdect/train", "text\trating\tlabel", "%s\t5\t%s");
        write("clickid/train", "text\tlabel", "%s\tnon-clickbait");
        write("lid/train", "lang\tsrc\ttext", "ace\tnusax\t%s");
        write("judol_comments/train", "text\tlabel\tbrand\tsrc", "%s\t0\t\tgbennnn");
    }

    private void write(String name, String header, String row) throws IOException {
        var table = new StringBuilder(header + "\n");
        for (int i = 0; i < 60; i++) {
            boolean good = i % 2 == 0;
            List<String> telling = good ? GOOD : BAD;
            String text = REST.get(random.nextInt(REST.size())) + " " + telling.get(random.nextInt(telling.size()))
                    + " " + REST.get(random.nextInt(REST.size()));
            table.append(row.formatted(text, good ? "positive" : "negative")).append('\n');
        }
        Path file = data.resolve(name + ".tsv");
        Files.createDirectories(file.getParent());
        Files.writeString(file, table);
    }

    private Model train() throws IOException {
        return new Training(new Sets(data), BUCKETS, LITTLE).run().shipped();
    }

    @Test
    void givesTheSameBytesForTheSameData() throws IOException {
        assertThat(bytes(train())).isEqualTo(bytes(train()));
    }

    @Test
    void learnsWhatTheDataSay() throws IOException {
        var reader = new Reader(train());

        assertThat(reader.read(Document.review("meja permai atap")).sentiment().label())
                .isEqualTo(Polarity.POSITIVE);
        assertThat(reader.read(Document.review("meja kusut atap")).sentiment().label())
                .isEqualTo(Polarity.NEGATIVE);
    }

    private static byte[] bytes(Model model) throws IOException {
        var out = new ByteArrayOutputStream();
        model.write(out);
        return out.toByteArray();
    }
}
