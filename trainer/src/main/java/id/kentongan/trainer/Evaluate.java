package id.kentongan.trainer;

import id.kentongan.text.Reader;
import id.kentongan.text.model.Model;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;

/**
 * Measures on the sets of a data folder a model that was not taught what is held out, and writes the model card of the
 * one that ships.
 *
 * <pre>{@code Evaluate --data DIR --measured FILE --model FILE --card text/MODEL_CARD.md}</pre>
 */
public final class Evaluate {
    private Evaluate() {}

    public static void main(String[] arguments) throws IOException {
        var options = Options.of(arguments);
        Model model;
        try (InputStream in = Files.newInputStream(options.path("measured"))) {
            model = Model.read(in);
        }
        var card = new Card(new Sets(options.path("data")), new Judge(new Reader(model)));
        String text = card.write(Files.size(options.path("model")), (long) model.rows().length);
        Files.writeString(options.path("card"), text);
        System.out.println(text);
    }
}
