package id.kentongan.bench;

import static id.kentongan.bench.Medians.median;

import id.kentongan.text.Document;
import id.kentongan.text.Reader;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What it costs to have the reader at all, in fresh processes with the options of this one.
 *
 * @param modelBytes the model inside the jar
 * @param heapBytes what stays on the heap after the first reading, without the time that it took to get there
 * @param seconds from the first mention of the reader to its first reading, the classes among it
 */
record Loading(long modelBytes, long heapBytes, double seconds) {
    private static final int PROCESSES = 5;

    static Loading measure() throws IOException, InterruptedException {
        var heaps = new ArrayList<Double>();
        var times = new ArrayList<Double>();
        for (var i = 0; i < PROCESSES; i++) {
            var fresh = parse(fresh());
            heaps.add((double) fresh.heapBytes);
            times.add(fresh.seconds);
        }
        return new Loading(sizeOfModel(), (long) median(heaps), median(times));
    }

    private static String fresh() throws IOException, InterruptedException {
        var command = new ArrayList<String>();
        command.add(ProcessHandle.current().info().command().orElse("java"));
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Loading.class.getName()));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var line = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the reader does not load: " + line);
        }
        return line;
    }

    /** The line that a fresh process prints: bytes, seconds, and the version of the model, which it holds until then. */
    static Loading parse(String line) {
        var figures = line.strip().split(" ");
        return new Loading(0, Long.parseLong(figures[0]), Double.parseDouble(figures[1]));
    }

    private static long sizeOfModel() throws IOException {
        var model = Objects.requireNonNull(Reader.class.getResource("reader.model"));
        return model.openConnection().getContentLengthLong();
    }

    /** Loads the reader once and tells what that took. */
    public static void main(String[] args) {
        var before = used();
        var start = System.nanoTime();
        var reader = Reader.shipped();
        reader.read(Document.review("Petugasnya ramah dan pelayanannya cepat"));
        var seconds = Medians.seconds(start);
        System.out.println((used() - before) + " " + seconds + " " + reader.model());
    }

    private static long used() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
