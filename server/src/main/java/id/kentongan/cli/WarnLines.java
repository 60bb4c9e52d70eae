package id.kentongan.cli;

import id.kentongan.signal.detect.Detector;
import id.kentongan.signal.detect.Verdict;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Hands each row of a table to the detector of its series and writes it on with what is said of it, as the rows come. */
final class WarnLines {
    /** At 4 KB each they take a gigabyte at most. */
    private static final int MOST_SERIES = 200_000;

    private final double dial;
    private final Map<String, Detector> detectors = new HashMap<>();

    WarnLines(double dial) {
        this.dial = dial;
    }

    /** @return how many lines could not be read */
    long run(InputStream in, OutputStream out, OutputStream errors) throws IOException {
        var lines = new Lines(in);
        var written = new BufferedOutputStream(out, 1 << 16);
        var refused = 0L;
        WarnRow.@Nullable Columns columns = null;
        for (var line = lines.next(); line != null; line = lines.next()) {
            try {
                if (columns == null) {
                    columns = WarnRow.Columns.of(line);
                    write(written, WarnRow.text(line) + ",score,warning");
                } else {
                    write(written, warned(WarnRow.parse(line, columns)));
                }
            } catch (JsonLine.Refusal e) {
                refused++;
                errors.write(JsonLine.error(line.number(), e.reason()).getBytes(StandardCharsets.UTF_8));
                if (columns == null) {
                    break;
                }
            }
            if (!lines.ready()) {
                written.flush();
            }
        }
        written.flush();
        errors.flush();
        return refused;
    }

    private String warned(WarnRow row) throws JsonLine.Refusal {
        var detector = detectors.get(row.series());
        if (detector == null) {
            if (detectors.size() == MOST_SERIES) {
                throw new JsonLine.Refusal("more than " + MOST_SERIES + " series");
            }
            detector = new Detector(dial);
            detectors.put(row.series(), detector);
        }
        Verdict verdict = detector.accept(row.at().toEpochSecond(ZoneOffset.UTC), row.value());
        return "%s,%.6f,%d".formatted(row.line(), verdict.score(), verdict.warning() ? 1 : 0);
    }

    private static void write(OutputStream out, String line) throws IOException {
        out.write(line.getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }
}
