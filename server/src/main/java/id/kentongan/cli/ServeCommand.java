package id.kentongan.cli;

import id.kentongan.people.People;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
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
            "  KENTONGAN_DB_PASSWORD=... kentongan serve --db-url jdbc:postgresql://db/kentongan --db-user kentongan"
        })
final class ServeCommand implements Callable<Integer> {
    @Mixin
    private Base.Options options = new Base.Options();

    @Option(names = "--host", description = "address to listen on (default: ${DEFAULT-VALUE}, this machine only)")
    private String host = "127.0.0.1";

    @Option(names = "--port", description = "port to listen on; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8080;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by the parser
    private CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        var base = Base.claim(options);
        var stopped = new CountDownLatch(1);
        ConfigurableApplicationContext application;
        try {
            application = Application.server(base, host, port);
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
        Runtime.getRuntime()
                .addShutdownHook(new Thread(
                        () -> {
                            application.close();
                            base.close();
                            stopped.countDown();
                        },
                        "stop"));
        var address = address(application);
        base.announce(address);
        var out = spec.commandLine().getOut();
        out.println("Kentongan runs at " + address + " (stop with Ctrl+C)");
        offerSetUp(application.getBean(People.class), address, out);
        out.flush();
        stopped.await();
        return 0;
    }

    /** Nobody yet: whoever can read this terminal may become the first administrator. */
    private static void offerSetUp(People people, String address, PrintWriter out) {
        if (people.empty()) {
            out.println("Nobody is set up yet. Open this link once to begin:");
            out.println("  " + address + "/mulai?kunci=" + people.newFirstLink());
        }
    }

    private String address(ConfigurableApplicationContext application) {
        var server = ((WebServerApplicationContext) application).getWebServer();
        var shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + shown + ":" + (server == null ? port : server.getPort());
    }
}
