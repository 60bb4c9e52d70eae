package id.kentongan.bench;

import static id.kentongan.bench.Medians.seconds;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The program {@code fasttext}, with a model that it trains on made-up texts and their feeling. It loads the model anew
 * each time, which is timed on a file of one text and taken off.
 */
final class FastTextPeer implements Peer {
    /** Parts of words and pairs of words, as is usual for Indonesian; all else as fastText has it by itself. */
    static final List<String> SUBWORDS = List.of("-minn", "2", "-maxn", "5", "-wordNgrams", "2", "-dim", "100");

    private static final int TRAINING_TEXTS = 50_000;
    private static final long TRAINING_SEED = 2;

    private final String name;
    private final Path directory;

    private FastTextPeer(String name, Path directory) {
        this.name = name;
        this.directory = directory;
    }

    static boolean isInstalled() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "fasttext")));
    }

    static FastTextPeer trained(String name, List<String> options) throws IOException, InterruptedException {
        var peer = new FastTextPeer(name, Files.createTempDirectory("kentongan-bench"));
        var training = peer.directory.resolve("training.txt");
        Files.write(training, ReviewTexts.labelled(TRAINING_TEXTS, TRAINING_SEED));
        var command = new ArrayList<>(List.of("fasttext", "supervised", "-input", training.toString()));
        command.addAll(List.of("-output", peer.directory.resolve("model").toString(), "-thread", "1"));
        command.addAll(options);
        run(command);
        return peer;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public String does() {
        return "one label of two, model %,d MB".formatted(model().toFile().length() / 1_000_000);
    }

    @Override
    public double round(List<String> texts) throws IOException, InterruptedException {
        var all = directory.resolve("texts.txt");
        var one = directory.resolve("one.txt");
        if (Files.notExists(all)) {
            Files.write(all, texts.stream().map(ReviewTexts::onOneLine).toList());
            Files.write(one, List.of("bagus"));
        }
        var loading = predict(one);
        return (texts.size() - 1) / (predict(all) - loading);
    }

    private double predict(Path file) throws IOException, InterruptedException {
        var start = System.nanoTime();
        run(List.of("fasttext", "predict", model().toString(), file.toString(), "1"));
        return seconds(start);
    }

    private Path model() {
        return directory.resolve("model.bin");
    }

    private static void run(List<String> command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " ends with " + process.exitValue());
        }
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(directory)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(directory);
    }
}
