package id.kentongan.notify.channel;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import id.kentongan.notify.TestMailer;
import jakarta.mail.MessagingException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.ServerSocket;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Against a real mail server, and one that says no in the way of RFC 5321. */
class MailChannelTests extends ChannelContract {
    private final GreenMail server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private @Nullable Refusing refusing;
    private int port;

    @BeforeEach
    void start() {
        server.start();
        port = server.getSmtp().getPort();
    }

    @AfterEach
    void stop() throws IOException {
        server.stop();
        if (refusing != null) {
            refusing.close();
        }
    }

    @Override
    Channel channel() {
        return new MailChannel(TestMailer.at("127.0.0.1", refusing == null ? port : refusing.port()));
    }

    @Override
    Destination destination() {
        return new Destination(ROUTE, "kasi@polres.example");
    }

    @Override
    void accepts() {
        refusing = null;
    }

    @Override
    void refusesForGood() {
        refusing = new Refusing("550 5.1.1 no such user kasi@polres.example");
    }

    @Override
    void refusesForNow() {
        refusing = new Refusing("450 4.2.1 mailbox busy");
    }

    @Override
    void isAway() {
        refusing = null;
        server.stop();
    }

    @Override
    String read() {
        try {
            var message = server.getReceivedMessages()[0];
            return message.getSubject() + "\n" + message.getContent();
        } catch (MessagingException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    List<String> secrets() {
        return List.of("kasi@polres.example");
    }

    /** Answers every recipient with the same line. */
    private static final class Refusing implements AutoCloseable {
        private final ServerSocket socket;

        Refusing(String refusal) {
            try {
                socket = new ServerSocket(0);
            } catch (IOException e) {
                throw new IllegalStateException(e);
            }
            Thread.ofVirtual().start(() -> serve(refusal));
        }

        int port() {
            return socket.getLocalPort();
        }

        private void serve(String refusal) {
            while (!socket.isClosed()) {
                try (var client = socket.accept()) {
                    var out = client.getOutputStream();
                    out.write("220 uji\r\n".getBytes(US_ASCII));
                    var in = new BufferedReader(new InputStreamReader(client.getInputStream(), US_ASCII));
                    for (var line = in.readLine(); line != null; line = in.readLine()) {
                        out.write((line.startsWith("RCPT") ? refusal + "\r\n" : "250 ok\r\n").getBytes(US_ASCII));
                    }
                } catch (IOException e) {
                    // the client left
                }
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
