package id.kentongan.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.util.concurrent.Callable;
import org.springframework.util.FileSystemUtils;
import picocli.CommandLine.Command;

/** For the launcher, which lets the JVM record what a start needs and so makes the later ones faster. */
@Command(
        name = "rehearse",
        description = "Starts a server on a directory that is thrown away, opens its first page and stops it.",
        hidden = true,
        mixinStandardHelpOptions = true)
final class RehearseCommand implements Callable<Integer> {
    @Override
    public Integer call() throws IOException, InterruptedException {
        var options = new Base.Options();
        options.data = Files.createTempDirectory("kentongan-rehearsal");
        try (var server = RunningServer.start(options, "127.0.0.1", 0);
                var client = HttpClient.newHttpClient()) {
            var page = client.send(
                    HttpRequest.newBuilder(URI.create(server.address() + "/masuk"))
                            .build(),
                    BodyHandlers.discarding());
            return page.statusCode() == 200 ? 0 : 1;
        } finally {
            FileSystemUtils.deleteRecursively(options.data);
        }
    }
}
