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
 * <pre>{@code Train --data DIR --out text/src/main/resources/id/kentongan/text/reader.model}</pre>
 */
public final class Train {
    static final String VERSION = "2026.11.2";

    private Train() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        Model model = new Training(new Sets(options.path("data")), Training.BUCKETS, 1).run();
        Path out = options.path("out");
        try (OutputStream file = Files.newOutputStream(out)) {
            model.write(file);
        }
        System.out.printf("%s: %,d bytes, %,d rows of %d%n", out, Files.size(out), model.mask() + 1, Head.width());
    }
}
