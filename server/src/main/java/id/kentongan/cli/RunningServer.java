package id.kentongan.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** A server in this process, from its claim on the installation to its orderly end. */
final class RunningServer implements AutoCloseable {
    private final Base base;
    private final ConfigurableApplicationContext application;
    private final String address;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private final CountDownLatch stopped = new CountDownLatch(1);

    private volatile Runnable afterStop = () -> {};

    private RunningServer(Base base, ConfigurableApplicationContext application, String address) {
        this.base = base;
        this.application = application;
        this.address = address;
    }

    static RunningServer start(Base.Options options, String host, int port) {
        return start(options, host, port, false);
    }

    static RunningServer start(Base.Options options, String host, int port, boolean behindProxy) {
        var base = Base.claim(options);
        try {
            var application = Application.server(base, host, port, behindProxy);
            var server = new RunningServer(base, application, address(application, host, port));
            Runtime.getRuntime().addShutdownHook(new Thread(server::stop, "stop"));
            base.announce(server.address);
            return server;
        } catch (RuntimeException e) {
            base.close();
            throw e;
        }
    }

    String address() {
        return address;
    }

    <T> T bean(Class<T> type) {
        return application.getBean(type);
    }

    /** What is still to be done when everything has stopped, also when the process is told to end. */
    void afterStop(Runnable work) {
        afterStop = work;
    }

    /** Waits for the signal that ends the process. */
    void awaitStop() throws InterruptedException {
        stopped.await();
    }

    /** Waits for the signal no longer than that; says whether it came. What asks the server for anything should end then. */
    boolean awaitSignal(Duration longest) throws InterruptedException {
        return stopping.await(longest.toNanos(), TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        stop();
    }

    private synchronized void stop() {
        stopping.countDown();
        if (stopped.getCount() > 0) {
            application.close();
            base.close();
            afterStop.run();
            stopped.countDown();
        }
    }

    private static String address(ConfigurableApplicationContext application, String host, int port) {
        var server = ((WebServerApplicationContext) application).getWebServer();
        var shown = host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
        return "http://" + shown + ":" + (server == null ? port : server.getPort());
    }
}
