package id.kentongan.cli;

import id.kentongan.demo.Demo;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "demo",
        description = "Runs a full server with a made-up institution, on this machine only; nothing of it is kept.",
        mixinStandardHelpOptions = true,
        footer = {"", "Example:", "  kentongan demo --port 8090"})
final class DemoCommand implements Callable<Integer> {
    @Option(names = "--port", description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var options = new Base.Options();
        options.data = Files.createTempDirectory("kentongan-demo");
        try (var server = RunningServer.start(options, "127.0.0.1", port)) {
            server.afterStop(() -> delete(options.data));
            var out = spec.commandLine().getOut();
            var signIns = server.bean(Demo.class).build();
            out.println("The demo runs at " + server.address() + " (stop with Ctrl+C). Sign in as:");
            signIns.forEach(signIn -> out.printf("  %-9s %s%n", signIn.name(), signIn.password()));
            out.flush();
            server.awaitStop();
        }
        return 0;
    }

    private static void delete(Path directory) {
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            System.err.println("kentongan: could not delete " + directory + ": " + e.getMessage());
        }
    }
}
