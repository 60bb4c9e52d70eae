package id.kentongan.cli;

import id.kentongan.people.People;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "serve",
        description = "Runs the server.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Examples:",
            "  kentongan serve                          pages on http://127.0.0.1:8080, data in ./data",
            "  kentongan serve --data /srv/kentongan --host 0.0.0.0 --port 80",
            "  kentongan serve --behind-proxy           for a proxy with TLS on this machine, see docs/operations.md",
            "  KENTONGAN_DB_PASSWORD=... kentongan serve --db-url jdbc:postgresql://db/kentongan --db-user kentongan"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Option(
            names = "--behind-proxy",
            description = "a proxy on this machine passes the requests on: believe its X-Forwarded-For and -Proto")
    private boolean behindProxy;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        try (var server = RunningServer.start(options, host, port, behindProxy)) {
            var out = spec.commandLine().getOut();
            out.println("Kentongan runs at " + server.address() + " (stop with Ctrl+C)");
            offerSetUp(server, out);
            out.flush();
            server.awaitStop();
        }
        return 0;
    }

    /** Nobody yet: whoever can read this terminal may become the first administrator. */
    private static void offerSetUp(RunningServer server, PrintWriter out) {
        var people = server.bean(People.class);
        if (people.empty()) {
            out.println("Nobody is set up yet. Open this link once to begin:");
            out.println("  " + server.address() + "/mulai?kunci=" + people.newFirstLink());
        }
    }
}
