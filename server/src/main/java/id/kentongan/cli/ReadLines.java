package id.kentongan.cli;

import id.kentongan.text.Cue;
import id.kentongan.text.ExplainedReading;
import id.kentongan.text.Families;
import id.kentongan.text.Reader;
import id.kentongan.text.Reading;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/**
 * Reads lines by several threads and writes the readings in the order of the lines. Holds a bounded number of batches,
 * whatever the length of the input. A line that cannot be read goes to the errors and stops nothing.
 */
final class ReadLines {
    private static final int BATCH_LINES = 256;
    private static final int BATCH_BYTES = 1 << 20;
    private static final int WAITING_PER_THREAD = 4;

    private final Reader reader;
    private final int threads;
    private final boolean explain;

    /** @param explain whether the words behind each reading are written too */
    ReadLines(Reader reader, int threads, boolean explain) {
        this.reader = reader;
        this.threads = threads;
        this.explain = explain;
    }

    /** A line that was read, or why it could not be. */
    private sealed interface Outcome {
        /** @param why {@code null} when nobody asked */
        record Done(
                ReadLine line,
                Families.Sketch sketch,
                Reading reading,
                @Nullable List<Cue> why) implements Outcome {}

        record Refused(long line, String reason) implements Outcome {}
    }

    /** Returns how many lines were refused. */
    long run(InputStream in, OutputStream out, OutputStream errors) throws IOException, InterruptedException {
        var lines = new Lines(in);
        var writing = new Writing(out, errors);
        Queue<Future<List<Outcome>>> waiting = new ArrayDeque<>();
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            for (List<Lines.Line> batch = next(lines); !batch.isEmpty(); batch = next(lines)) {
                List<Lines.Line> work = batch;
                waiting.add(workers.submit(() -> read(work)));
                boolean idle = !lines.ready();
                while (waiting.size() > (idle ? 0 : WAITING_PER_THREAD * threads)) {
                    writing.write(result(waiting.remove()));
                }
            }
            while (!waiting.isEmpty()) {
                writing.write(result(waiting.remove()));
            }
        }
        return writing.refused;
    }

    /** The next lines: as many as are there without waiting, up to a batch. */
    private static List<Lines.Line> next(Lines lines) throws IOException {
        List<Lines.Line> batch = new ArrayList<>();
        long bytes = 0;
        while (batch.size() < BATCH_LINES && bytes < BATCH_BYTES && (batch.isEmpty() || lines.ready())) {
            Lines.Line line = lines.next();
            if (line == null) {
                break;
            }
            bytes += line.bytes().length;
            batch.add(line);
        }
        return batch;
    }

    private List<Outcome> read(List<Lines.Line> batch) {
        List<Outcome> outcomes = new ArrayList<>(batch.size());
        for (Lines.Line line : batch) {
            try {
                outcomes.add(read(ReadLine.parse(line)));
            } catch (JsonLine.Refusal e) {
                outcomes.add(new Outcome.Refused(line.number(), e.reason()));
            }
        }
        return outcomes;
    }

    private Outcome read(ReadLine line) {
        Families.Sketch sketch = Families.sketch(line.document().text());
        if (explain) {
            ExplainedReading explained = reader.readAndExplain(line.document());
            return new Outcome.Done(line, sketch, explained.reading(), explained.cues());
        }
        return new Outcome.Done(line, sketch, reader.read(line.document()), null);
    }

    private static List<Outcome> result(Future<List<Outcome>> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a line broke the reader", e.getCause());
        }
    }

    /** The one writer: families depend on the order of the texts. */
    private final class Writing {
        private final Families families = new Families();
        private final OutputStream out;
        private final OutputStream errors;
        private long refused;

        private Writing(OutputStream out, OutputStream errors) {
            this.out = out;
            this.errors = errors;
        }

        private void write(List<Outcome> outcomes) throws IOException {
            var text = new StringBuilder();
            for (Outcome outcome : outcomes) {
                switch (outcome) {
                    case Outcome.Done done ->
                        ReadingJson.append(
                                text,
                                done.line(),
                                done.reading(),
                                families.of(done.sketch()),
                                reader.model(),
                                done.why());
                    case Outcome.Refused refusal -> {
                        refused++;
                        errors.write(
                                JsonLine.error(refusal.line(), refusal.reason()).getBytes(StandardCharsets.UTF_8));
                    }
                }
            }
            out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            out.flush();
            errors.flush();
        }
    }
}
