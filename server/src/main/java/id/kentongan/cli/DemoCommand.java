package id.kentongan.cli;

import id.kentongan.demo.Demo;
import id.kentongan.demo.Unfolding;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Runs a full server with a made-up regency, on this machine only; nothing of it is kept.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "The story: about seven weeks ago the licence office grows slow, a rumour follows, then an apology and a",
            "repair. With --unfold its last " + Demo.UNFOLDED_DAYS + " days come in before your eyes.",
            "",
            "Examples:",
            "  kentongan demo --port 8090",
            "  kentongan demo --unfold --day-seconds 5"
        })
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(names = "--unfold", description = "keep the last days of the story back and let them come in one by one")
    private boolean unfolds;

    @Option(
            names = "--day-seconds",
            paramLabel = "SECONDS",
            description = "seconds that a day of the story takes with --unfold (default: ${DEFAULT-VALUE})")
    private int daySeconds = 10;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        if (daySeconds < 1) {
            throw new CommandFailure("--day-seconds must be at least 1: " + daySeconds);
        }
        var options = new Base.Options();
        options.data = Files.createTempDirectory("kentongan-demo");
        try (var server = RunningServer.start(options, "127.0.0.1", port)) {
            server.afterStop(() -> delete(options.data));
            var out = spec.commandLine().getOut();
            var stage = server.bean(Demo.class).build(unfolds ? Demo.UNFOLDED_DAYS : 0);
            out.println("The demo runs at " + server.address() + " (stop with Ctrl+C). Sign in as:");
            stage.signIns().forEach(signIn -> out.printf("  %-10s %s%n", signIn.name(), signIn.password()));
            out.flush();
            if (unfolds) {
                unfold(stage.rest(), server, out);
            }
            server.awaitStop();
        }
        return 0;
    }

    private void unfold(Unfolding rest, RunningServer server, PrintWriter out) throws InterruptedException {
        var length = Duration.ofSeconds(daySeconds);
        rest.run(() -> !server.awaitSignal(length), told -> {
            out.printf("%s  %3d said, %2d answered  %s%n", told.day(), told.items(), told.answers(), told.chapter());
            out.flush();
        });
        if (!server.awaitSignal(Duration.ZERO)) {
            out.println("The story is told; the demo goes on running.");
            out.flush();
        }
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("kentongan: could not delete " + directory + ": " + e.getMessage());
        }
    }
}
