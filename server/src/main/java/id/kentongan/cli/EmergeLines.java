package id.kentongan.cli;

import id.kentongan.signal.emerge.Burst;
import id.kentongan.signal.emerge.Emergence;
import id.kentongan.signal.emerge.Post;
import id.kentongan.signal.emerge.Settings;
import id.kentongan.text.Families;
import id.kentongan.text.Terms;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Reads a stream of posts and writes the bursts in it, each as soon as the line that makes it known is there. A line that cannot
 * be read goes to the errors and stops nothing.
 */
final class EmergeLines {
    private final Settings settings;

    EmergeLines(Settings settings) {
        this.settings = settings;
    }

    /** Returns how many lines were refused. */
    long run(InputStream in, OutputStream out, OutputStream errors) throws IOException {
        var lines = new Lines(in);
        var emergence = new Emergence(settings);
        var families = new Families();
        var json = new BurstJson(settings.zone());
        long refused = 0;
        for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
            try {
                EmergeLine read = EmergeLine.parse(line, settings.zone());
                var post =
                        new Post(read.id(), read.at(), read.source(), families.of(read.text()), Terms.of(read.text()));
                for (Burst burst : emergence.accept(post)) {
                    out.write(json.line(burst).getBytes(StandardCharsets.UTF_8));
                    out.flush();
                }
            } catch (JsonLine.Refusal e) {
                refused++;
                errors.write(JsonLine.error(line.number(), e.reason()).getBytes(StandardCharsets.UTF_8));
                errors.flush();
            }
        }
        return refused;
    }
}
