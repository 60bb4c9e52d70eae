package id.kentongan.platform.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.InstantSource;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CertificateTests {

    private static final char[] PASSWORD = "rahasia".toCharArray();

    private static SSLContext kabar;
    private static OutsideServer outside;

    @BeforeAll
    static void makeACertificateForKabar(@TempDir Path directory) throws Exception {
        kabar = context(certificate(directory.resolve("kabar.p12"), "kabar.example"));
        outside = OutsideServer.start(kabar).on("/feed", "200 OK", "ok");
    }

    @AfterAll
    static void close() {
        outside.close();
    }

    @Test
    void takesACertificateOfTheNameThatItTrusts() throws Exception {
        try (var client = client(kabar)) {
            var fetched =
                    client.fetch(FetchRequest.of(outside.uri("kabar.example", "/feed"), GuardedClientTest.LIMITS));

            assertThat(fetched.body()).asString().isEqualTo("ok");
        }
    }

    @Test
    void refusesACertificateOfAnotherName() throws Exception {
        try (var client = client(kabar)) {
            assertThat(failure(client, "berita.example")).returns("net.failed.certificate", OutsideFailure::key);
        }
    }

    @Test
    void refusesACertificateThatNobodyVouchesFor() throws Exception {
        try (var client = client(SSLContext.getDefault())) {
            assertThat(failure(client, "kabar.example"))
                    .isInstanceOf(TerminalFailure.class)
                    .returns("net.failed.certificate", OutsideFailure::key);
        }
    }

    @Test
    void triesLaterWhenNoTlsIsSpoken() throws Exception {
        try (var plain = OutsideServer.start();
                var client = client(kabar, plain)) {
            var uri = URI.create("https://kabar.example:" + plain.port() + "/");

            assertThat(GuardedClientTest.failure(client, uri, GuardedClientTest.LIMITS))
                    .isInstanceOf(RetryableFailure.class);
        }
    }

    private static OutsideFailure failure(GuardedClient client, String host) {
        return GuardedClientTest.failure(client, outside.uri(host, "/feed"), GuardedClientTest.LIMITS);
    }

    private static GuardedClient client(SSLContext tls) {
        return client(tls, outside);
    }

    private static GuardedClient client(SSLContext tls, OutsideServer server) {
        return new GuardedClient(
                server.rule(),
                null,
                InstantSource.fixed(GuardedClientTest.NOW),
                host -> new InetAddress[] {InetAddress.getLoopbackAddress()},
                tls);
    }

    private static KeyStore certificate(Path file, String name) throws Exception {
        var keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var made = new ProcessBuilder(
                        keytool.toString(),
                        "-genkeypair",
                        "-keystore",
                        file.toString(),
                        "-storetype",
                        "PKCS12",
                        "-storepass",
                        new String(PASSWORD),
                        "-alias",
                        "kabar",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=" + name,
                        "-ext",
                        "san=dns:" + name)
                .redirectErrorStream(true)
                .start();
        var said = new String(made.getInputStream().readAllBytes());
        if (made.waitFor() != 0) {
            throw new IOException(said);
        }
        var keys = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            keys.load(in, PASSWORD);
        }
        return keys;
    }

    private static SSLContext context(KeyStore keys) throws Exception {
        var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        own.init(keys, PASSWORD);
        var trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("kabar", keys.getCertificate("kabar"));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var context = SSLContext.getInstance("TLS");
        context.init(own.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
