package id.kentongan.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.subethamail.smtp.MessageContext;
import org.subethamail.smtp.server.SMTPServer;

/** Against a real mail server that speaks STARTTLS, and one that does not. */
class SmtpSecurityTests {
    private static final char[] PASSWORD = "rahasia".toCharArray();

    @TempDir
    private Path directory;

    private final List<String> texts = new CopyOnWriteArrayList<>();

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "smtp.polres.example, smtp, -, true",
                "10.0.0.7, smtp, -, true",
                "127.0.0.1, smtp, -, false",
                "localhost, smtp, -, false",
                "::1, smtp, -, false",
                "smtp.polres.example, smtps, -, false",
                "smtp.polres.example, smtp, mail.smtp.starttls.required=false, false",
                "smtp.polres.example, smtp, mail.smtp.ssl.enable=true, false",
                "smtp.polres.example, smtp, mail.smtp.starttls.enable=true, true"
            })
    void demandsStarttlsOfAServerOnAnotherMachine(
            String host, String protocol, @Nullable String property, boolean expected) {
        var properties = new Properties();
        if (property != null) {
            properties.setProperty(property.split("=")[0], property.split("=")[1]);
        }

        assertThat(SmtpSecurity.isToBeDemanded(host, protocol, properties)).isEqualTo(expected);
    }

    @Test
    void sendsOverStarttls() throws Exception {
        var tls = certified();
        var server = SMTPServer.port(0)
                .messageHandler(this::take)
                .startTlsSocketFactory(tls, false)
                .enableTLS()
                .requireTLS()
                .build();
        server.start();
        try {
            var sender = sender(server.getPortAllocated());
            sender.getJavaMailProperties().put("mail.smtp.ssl.socketFactory", tls.getSocketFactory());

            TestMailer.with(sender).send(new Mail("kasi@polres.example", "Laporan", "Isi aman"));

            assertThat(texts).singleElement().asString().contains("Subject: Laporan", "Isi aman");
        } finally {
            server.stop();
        }
    }

    @Test
    void handsNothingToAServerThatOnlySpeaksInTheClear() {
        var server = SMTPServer.port(0).messageHandler(this::take).build();
        server.start();
        try {
            var mailer = TestMailer.with(sender(server.getPortAllocated()));

            assertThatThrownBy(() -> mailer.send(new Mail("kasi@polres.example", "Laporan", "Isi rahasia")))
                    .isInstanceOfSatisfying(
                            Mailer.NotSent.class, e -> assertThat(e.isForGood()).isFalse());
            assertThat(texts).isEmpty();
        } finally {
            server.stop();
        }
    }

    /** As for a server elsewhere, which this one cannot be. */
    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.enable", "true");
        sender.getJavaMailProperties().setProperty("mail.smtp.starttls.required", "true");
        return sender;
    }

    private SSLContext certified() throws Exception {
        var file = directory.resolve("surel.p12");
        var made = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-keyalg",
                        "EC",
                        "-alias",
                        "surel",
                        "-dname",
                        "CN=127.0.0.1",
                        "-ext",
                        "san=ip:127.0.0.1",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        file.toString(),
                        "-storepass",
                        new String(PASSWORD),
                        "-validity",
                        "2")
                .redirectErrorStream(true)
                .start();
        made.getInputStream().readAllBytes();
        assertThat(made.waitFor()).isZero();
        var store = KeyStore.getInstance("PKCS12");
        try (var in = Files.newInputStream(file)) {
            store.load(in, PASSWORD);
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private void take(MessageContext context, String from, String to, byte[] data) {
        texts.add(new String(data, StandardCharsets.UTF_8));
    }
}
