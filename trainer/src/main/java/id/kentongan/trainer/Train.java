package id.kentongan.trainer;

import id.kentongan.text.model.Head;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Trains every model of the {@code text} library and writes the file that it ships.
 *
 * <pre>{@code Train --data DIR --measured FILE --out text/src/main/resources/id/kentongan/text/reader.model}</pre>
 *
 * The file {@code measured} is the same model, but that it was not taught what is kept to measure with.
 */
public final class Train {
    static final String VERSION = "2026.11.3";

    private Train() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        Training.Trained trained = new Training(new Sets(options.path("data")), Training.BUCKETS, 1).run();
        write(trained.measured(), options.path("measured"));
        write(trained.shipped(), options.path("out"));
    }

    private static void write(Model model, Path out) throws IOException {
        try (OutputStream file = Files.newOutputStream(out)) {
            model.write(file);
        }
        System.out.printf("%s: %,d bytes, %,d rows of %d%n", out, Files.size(out), model.mask() + 1, Head.width());
    }
}
