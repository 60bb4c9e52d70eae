package id.kentongan.trainer;

import id.kentongan.text.Reader;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures a model file on the sets of a data folder and writes the model card.
 *
 * <pre>{@code Evaluate --data DIR --model FILE --card text/MODEL_CARD.md}</pre>
 */
public final class Evaluate {
    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        Path file = options.path("model");
        Model model;
        try (InputStream in = Files.newInputStream(file)) {
            model = Model.read(in);
        }
        var card = new Card(new Sets(options.path("data")), new Judge(new Reader(model)));
        String text = card.write(Files.size(file), (long) model.rows().length);
        Files.writeString(options.path("card"), text);
        System.out.println(text);
    }
}
